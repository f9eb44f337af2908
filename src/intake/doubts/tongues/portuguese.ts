import { anyOf, type Tongue, words } from './tongue.ts';

const months = words(
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
);
const month = `(?<month>${anyOf(months)})`;

export const PORTUGUESE: Tongue = {
  months,
  weekdays: words(
    'domingo segunda(?:-feira)? terça(?:-feira)? quarta(?:-feira)? quinta(?:-feira)? sexta(?:-feira)? sábado',
  ),
  day: `(?<day>\\d{1,2})º? de ${month}`,
  afterWeekday: ',? (?:dia )?',
  month: `(?:(?:em|desde|durante|até) |(?:no |em )?(?<part>início|começo|princípio|meados|final|fim|finais) de )${month}`,
  capitals: false,
  monthFirst: false,
  parts: { early: /^(?:início|começo|princípio)/i, mid: /^meados/i, late: /^fi/i },
  year: ',? de \\d{4}',
  yearIsSaid:
    /(?<![\p{L}])(?:passad[oa]s?|últim[oa]s?|próxim[oa]s?|dest[ea]|est[ea]|anterior|seguinte|cada|há (?:um|\p{L}+) anos?|anual(?:mente)?|\d{4})(?![\p{L}])/iu,
  past: /(?<![\p{L}])(?:foi|foram|era|eram|havia|houve|disse|disseram|morreu|morreram|tinha|tinham|\p{L}{3,}(?:ou|eu|iu|aram|eram|iram))(?![\p{L}])/iu,
  coming:
    /(?<![\p{L}])(?:será|serão|vai|vão|previst[oa]s?|espera|esperam|deve|devem|deverá|até|\p{L}{4,}(?:ará|erá|irá|arão|erão|irão))(?![\p{L}])/iu,
  until: /(?<![\p{L}])até (?:a |ao |o )?$/iu,
  numbers: words(
    'um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito',
  ),
  span: (numbers) =>
    `(?:(?<about>quase|cerca de|perto de|mais de|pouco mais de) )?(?<count>${numbers}) (?<unit>semanas|meses) (?:de|desde|após|depois)`,
  weeks: /^semana/i,
  less: /quase|perto/i,
  more: /mais/i,
  event: '(?:do|de|o|desde|após|em) ',
  onDay: /(?<![\p{L}])(?:em|no dia|na \p{L}+(?:-feira)?,?(?: dia)?) $/iu,
};
