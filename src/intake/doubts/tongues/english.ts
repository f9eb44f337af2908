import { anyOf, type Tongue, words } from './tongue.ts';

const months = words(
  'Jan(?:uary|\\.) Feb(?:ruary|\\.) Mar(?:ch|\\.) Apr(?:il|\\.) May June? July? Aug(?:ust|\\.) Sept?(?:ember|\\.) Oct(?:ober|\\.) Nov(?:ember|\\.) Dec(?:ember|\\.)',
);
const month = `(?<month>${anyOf(months)})`;

export const ENGLISH: Tongue = {
  months,
  weekdays: words('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
  day: `(?:${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?|(?<day>\\d{1,2})(?:st|nd|rd|th)? ${month})`,
  afterWeekday: ',? (?:the )?',
  month: `(?:in|since|during|until) (?:(?<part>early|mid|late)[- ])?${month}(?! \\d)`,
  capitals: true,
  monthFirst: true,
  parts: { early: /^early/, mid: /^mid/, late: /^late/ },
  year: ',? \\d{4}',
  yearIsSaid:
    /\b(?:last|next|this|previous|following|every|each|a year|years? (?:ago|earlier|before)|annual(?:ly)?|\d{4})\b/i,
  past: /\b(?:was|were|had|did|\w{2,}ed|began|came|fell|rose|told|went|took|held|met|left|won|lost|broke|struck|led|said|saw|died|happened|opened|closed)\b/,
  coming:
    /\b(?:will|would|until|(?:is|are|was|were|enough|ready) to|is set to|are set to|set to|is due|are due|due|expected|scheduled|planned|plans? to|deadline|expires?)\b/i,
  until: /\b(?:until|till) $/i,
  numbers: words(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen',
  ),
  span: (numbers) =>
    `(?:(?<about>nearly|almost|just under|about|around|roughly|some|more than|over|just over) )?(?<count>${numbers}) (?<unit>weeks|months) (?:of|since|after|into|on from)`,
  weeks: /^week/i,
  less: /nearly|almost|under/i,
  more: /more|over/i,
  event: '(?:an?|the|since|after) ',
  onDay: /\bon (?:\w+day,? )?$/i,
};
