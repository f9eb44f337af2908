import { anyOf, type Tongue, words } from './tongue.ts';

const months = words(
  'janv(?:ier|\\.) févr(?:ier|\\.) mars avr(?:il|\\.) mai juin juil(?:let|\\.) août sept(?:embre|\\.) oct(?:obre|\\.) nov(?:embre|\\.) déc(?:embre|\\.)',
);
const month = `(?<month>${anyOf(months)})`;

export const FRENCH: Tongue = {
  months,
  weekdays: words('dimanche lundi mardi mercredi jeudi vendredi samedi'),
  day: `(?<day>\\d{1,2})(?:er)? ${month}`,
  afterWeekday: ',? (?:le )?',
  month: `(?:(?:en|depuis|durant|jusqu'en) |(?<part>début|fin) |(?<part>mi)-)${month}(?! \\d)`,
  capitals: false,
  monthFirst: false,
  parts: { early: /^début/i, mid: /^mi/i, late: /^fin/i },
  year: ' \\d{4}',
  yearIsSaid:
    /(?<![\p{L}])(?:derni(?:er|ère)s?|prochaine?s?|cette année|précédente?s?|suivante?s?|chaque|tous les ans|il y a (?:un|\p{L}+) ans?|annuel(?:le)?(?:ment)?|\d{4})(?![\p{L}])/iu,
  past: /(?<![\p{L}])(?:était|étaient|avait|avaient|a été|ont été|a|ont|est|sont|fut|furent|eut|eurent) (?:\p{L}+ ){0,2}?\p{L}+(?:é|ée|és|ées|i|is|it|ie|u|ue|us|ert|ort)(?![\p{L}])/iu,
  coming:
    /(?<![\p{L}])(?:sera|seront|devrait|devraient|doit|doivent|va|vont|prévue?s?|attendue?s?|jusqu\p{L}*|\p{L}{3,}(?:era|eront))(?![\p{L}])/iu,
  until: /(?<![\p{L}])jusqu\p{L}*(?: |’|')?(?:au |à )?$/iu,
  numbers: words(
    'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit',
  ),
  span: (numbers) =>
    `(?:(?<about>près de|presque|environ|quelque|plus de|un peu plus de) )?(?<count>${numbers}) (?<unit>semaines|mois) (?:de|d'|après|depuis)`,
  weeks: /^semaine/i,
  less: /près|presque/i,
  more: /plus/i,
  event: '(?:du|le|depuis le|après le) ',
  onDay: /(?<![\p{L}])le (?:\p{L}+di |dimanche )?$/iu,
};
