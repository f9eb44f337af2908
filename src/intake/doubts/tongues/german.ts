import { anyOf, type Tongue, words } from './tongue.ts';

const months = words(
  'J[aä]n(?:uar|ner|\\.) Feb(?:ruar|\\.) März Apr(?:il|\\.) Mai Juni Juli Aug(?:ust|\\.) Sept?(?:ember|\\.) Okt(?:ober|\\.) Nov(?:ember|\\.) Dez(?:ember|\\.)',
);
const month = `(?<month>${anyOf(months)})`;

export const GERMAN: Tongue = {
  months,
  weekdays: words('Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'),
  day: `(?<day>\\d{1,2})\\. ${month}`,
  afterWeekday: ',? (?:(?:dem|den|der) )?',
  month: `(?:(?:im|seit|während des|bis) |(?<part>Anfang|Mitte|Ende) |im (?<part>frühen|späten) )${month}(?! \\d)`,
  capitals: true,
  monthFirst: false,
  parts: { early: /^(?:Anfang|frühen)/i, mid: /^Mitte/i, late: /^(?:Ende|späten)/i },
  year: ',? \\d{4}',
  yearIsSaid:
    /\b(?:letzt\w*|vergangen\w*|vorig\w*|nächst\w*|kommend\w*|dies\w*|jede\w*|jährlich\w*|vor (?:einem|\w+) Jahr(?:en)?|jahres|vorjahr\w*|\d{4})(?![\p{L}])/iu,
  past: /(?<![\p{L}])(?:war|waren|wurde|wurden|hatte|hatten|hat|haben|ist|sind|kam|kamen|fiel|fielen|ging|gingen|begann|begannen|endete|endeten|scheiterte|scheiterten|starb|starben|gab|sagte|sagten|traf|trafen|verlor|gewann|stieg|sank|\p{Ll}{3,}ierte(?:n)?)(?![\p{L}])/u,
  coming:
    /(?<![\p{L}])(?:wird|werden|soll|sollen|will|wollen|geplant|erwartet|vorgesehen|bis|voraussichtlich|könnte|könnten)(?![\p{L}])/iu,
  until: /(?<![\p{L}])bis (?:zum |zu |einschließlich )?$/iu,
  numbers: words(
    'einem zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn',
  ),
  span: (numbers) =>
    `(?:(?<about>fast|beinahe|knapp|etwa|rund|ungefähr|mehr als|über|gut) )?(?<count>${numbers}) (?<unit>Wochen|Monaten?) (?:seit|nach|in|nachdem|Gefangenschaft|Krieg|Haft|der|des)`,
  weeks: /^Woche/i,
  less: /fast|beinahe|knapp/i,
  more: /mehr|über|gut/i,
  event: '(?:vom|am|seit dem|nach dem|des) ',
  onDay: /(?<![\p{L}])am (?:\p{L}+tag,? (?:dem |den )?)?$/iu,
};
