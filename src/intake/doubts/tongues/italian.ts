import { anyOf, type Tongue, words } from './tongue.ts';

const months = words(
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
);
const month = `(?<month>${anyOf(months)})`;

export const ITALIAN: Tongue = {
  months,
  weekdays: words('domenica lunedì martedì mercoledì giovedì venerdì sabato'),
  day: `(?<day>\\d{1,2})º? ${month}`,
  afterWeekday: ',? ',
  month: `(?:(?:a|ad|in|da|durante|fino a) |(?:all'|a |alla )?(?<part>inizio|inizi|metà|fine) (?:di )?)${month}(?! \\d)`,
  capitals: false,
  monthFirst: false,
  parts: { early: /^iniz/i, mid: /^metà/i, late: /^fine/i },
  year: ',? (?:del )?\\d{4}',
  yearIsSaid:
    /(?<![\p{L}])(?:scors[oaie]|ultim[oaie]|prossim[oaie]|quest[oa]|precedente|seguente|ogni|\p{L}+ anni? fa|annual(?:e|mente)|\d{4})(?![\p{L}])/iu,
  past: /(?<![\p{L}])(?:era|erano|aveva|avevano|fu|furono|disse|(?:è|sono|ha|hanno) (?:\p{L}+ ){0,2}?\p{L}+(?:ato|ata|ati|ate|uto|uta|uti|ute|ito|ita|iti|ite|so|sa|si|se|to|ta|ti|te))(?![\p{L}])/iu,
  coming:
    /(?<![\p{L}])(?:sarà|saranno|dovrebbe|dovrebbero|deve|devono|previst[oaie]|attes[oaie]|fino|\p{L}{4,}(?:erà|irà|eranno|iranno))(?![\p{L}])/iu,
  until: /(?<![\p{L}])fino (?:al |all’|all'|a )?$/iu,
  numbers: words(
    'un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto',
  ),
  span: (numbers) =>
    `(?:(?<about>quasi|circa|oltre|più di|poco più di) )?(?<count>${numbers}) (?<unit>settimane|mesi) (?:di|da|dopo|dal|dalla)`,
  weeks: /^settiman/i,
  less: /quasi/i,
  more: /oltre|più/i,
  event: '(?:del|il|dal|dopo il) ',
  onDay: /(?<![\p{L}])(?:il|\p{L}+(?:dì|nica|bato)) $/iu,
};
