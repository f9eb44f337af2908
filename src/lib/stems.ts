type Stem = (word: string) => string;

/** Shorter words are left as they are: too little would remain. */
const SHORTEST = 4;

/**
 * Light stemming: plurals and the commonest inflections only, so that "harbours" meets "harbour"
 * and "news" stays news. A heavier one would make one word of "university" and "universe".
 */
const STEMS: Record<string, Stem> = {
  en: (word) => english(word),
  de: (word) => without(word, /(?:ern|em|en|er|es|e|s|n)$/, 4),
  fr: (word) => without(word, /(?:eaux|aux|es|s|x|e)$/, 4),
  es: (word) => without(word, /(?:es|os|as|s|o|a|e)$/, 4),
  pt: (word) => without(word, /(?:es|os|as|s|o|a|e)$/, 4),
  it: (word) => without(word, /[aeio]$/, 4),
  nl: (word) => without(word, /(?:en|s|e)$/, 4),
};

/** The stem of a lower-case word in a language (two letters); itself where none is known. */
export function stemOf(word: string, language: string): string {
  if (word.length < SHORTEST) return word;
  return STEMS[language.slice(0, 2).toLowerCase()]?.(word) ?? word;
}

function english(word: string): string {
  const singular = englishSingular(word);
  if (singular.endsWith('ing') && singular.length > 6) return doubled(singular.slice(0, -3));
  if (singular.endsWith('ed') && singular.length > 5) return doubled(singular.slice(0, -2));
  return singular.endsWith('e') && singular.length > 4 ? singular.slice(0, -1) : singular;
}

function englishSingular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) && word !== 'news' ? word.slice(0, -1) : word;
}

/** "stopp" is "stop", but "tell" stays. */
const doubled = (stem: string) => stem.replace(/([bdgmnprt])\1$/, '$1');

function without(word: string, ending: RegExp, atLeast: number): string {
  const stem = word.replace(ending, '');
  return stem.length >= atLeast ? stem : word;
}
