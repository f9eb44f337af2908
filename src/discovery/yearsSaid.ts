/**
 * Words by which a text looks back over years, in the languages whose dates are doubted: who comes
 * back to the events of another year says so.
 */
const LOOKS_BACK: Record<string, RegExp> = {
  en: /\b(?:anniversary|last year|years? (?:ago|later|on|since|earlier|before)|the (?:previous|following) year|decade)\b/i,
  de: /(?<!\p{L})(?:jahrestag|vor (?:einem|\p{L}+) jahr(?:en)?|(?:vorig|letzt|vergangen)e[nmsr]? jahr(?:e[ns]?)?|vorjahr(?:es)?|jahre? (?:später|danach|nach))(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:anniversaire|an(?:née)?s? (?:après|plus tard|auparavant|dernière?)|il y a (?:un|\p{L}+) ans?|l[’']an dernier)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:aniversario|hace (?:un|\p{L}+) años?|años? (?:después|antes|pasado|atrás))(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:aniversário|há (?:um|\p{L}+) anos?|anos? (?:depois|antes|passado|atrás))(?!\p{L})/iu,
  it: /(?<!\p{L})(?:anniversario|(?:\p{L}+ )?anni? (?:fa|dopo|prima|scorso))(?!\p{L})/iu,
};

/**
 * Whether a text speaks of years: by the number of one, or by words. True where its language is not
 * known here, so that nothing is concluded from silence.
 */
export function speaksOfYears(text: string, language: string): boolean {
  const looksBack = LOOKS_BACK[language.slice(0, 2).toLowerCase()];
  return !looksBack || looksBack.test(text) || /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text);
}
