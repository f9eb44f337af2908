import { anyOf, type Tongue, words } from './tongue.ts';

const months = words(
  'enero febrero marzo abril mayo junio julio agosto se(?:p?)tiembre octubre noviembre diciembre',
);
const month = `(?<month>${anyOf(months)})`;

export const SPANISH: Tongue = {
  months,
  weekdays: words('domingo lunes martes miércoles jueves viernes sábado'),
  day: `(?<day>\\d{1,2}) de ${month}`,
  afterWeekday: ',? (?:día )?',
  month: `(?:(?:en|desde|durante|hasta) |a? ?(?<part>principios|comienzos|inicios|mediados|finales|fines) de )${month}`,
  capitals: false,
  monthFirst: false,
  parts: { early: /^(?:principios|comienzos|inicios)/i, mid: /^mediados/i, late: /^fin/i },
  year: ',? (?:del? (?:año )?)?\\d{4}',
  yearIsSaid:
    /(?<![\p{L}])(?:pasad[oa]s?|últim[oa]s?|próxim[oa]s?|est[ea]|anterior|siguiente|cada|hace (?:un|\p{L}+) años?|anual(?:mente)?|\d{4})(?![\p{L}])/iu,
  past: /(?<![\p{L}])(?:fue|fueron|era|eran|había|habían|hubo|ha|han|dijo|dijeron|murió|murieron|comenz(?:ó|aron)|termin(?:ó|aron)|cay(?:ó|eron)|\p{L}{3,}(?:ó|aron|ieron))(?![\p{L}])/iu,
  coming:
    /(?<![\p{L}])(?:será|serán|va a|van a|previst[oa]s?|espera|esperan|deberá|deberán|hasta|\p{L}{4,}(?:ará|erá|irá|arán|erán|irán))(?![\p{L}])/iu,
  until: /(?<![\p{L}])hasta (?:el )?$/iu,
  numbers: words(
    'un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho',
  ),
  span: (numbers) =>
    `(?:(?<about>casi|cerca de|unos|unas|alrededor de|más de|poco más de) )?(?<count>${numbers}) (?<unit>semanas|meses) (?:de|desde|después|tras)`,
  weeks: /^semana/i,
  less: /casi|cerca/i,
  more: /más/i,
  event: '(?:del|el|desde el|tras el) ',
  onDay: /(?<![\p{L}])el (?:\p{L}+ )?(?:día )?$/iu,
};
