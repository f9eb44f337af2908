const PAIRS = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['(', ')'],
  ['"', '"'],
] as const;

/** A single mark is an apostrophe but before and after words. */
const SINGLE_OPEN = /(?<=^|[\s(])['‘](?=\S)/g;
const SINGLE_CLOSE = /(?<=\S)['’](?=[\s).,:;!?]|$)/g;

/** A part of a headline as a name: without half of a pair of quotation marks, and with a capital. */
export function tidied(part: string, headline: string): string {
  let name = part;
  for (const [open, close] of PAIRS) {
    const [opened, closed] = [name.split(open).length, name.split(close).length];
    const whole = open === close ? opened % 2 === 1 : opened === closed;
    if (!whole) name = name.replaceAll(open, '').replaceAll(close, '');
  }
  if (
    countOf(SINGLE_OPEN, headline) > 0 &&
    countOf(SINGLE_OPEN, name) !== countOf(SINGLE_CLOSE, name)
  ) {
    name = name.replace(SINGLE_OPEN, '').replace(SINGLE_CLOSE, '');
  }
  name = name.replace(/\s+/g, ' ').trim();
  if (isShouted(headline)) name = calmed(name);
  return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const countOf = (mark: RegExp, text: string) => text.match(mark)?.length ?? 0;

/** So many letters and none of them small: a headline in capitals, not an abbreviation. */
const isShouted = (headline: string) =>
  !/\p{Ll}/u.test(headline) && /(?:\p{Lu}[^\p{L}]*){12}/u.test(headline);

/** Each word with a capital only: which are names is not to be told. Short words are small ones. */
const calmed = (name: string) =>
  name.replace(/\p{Lu}[\p{Lu}\p{M}’']*/gu, (word) =>
    word.length < 3 ? word.toLowerCase() : word.slice(0, 1) + word.slice(1).toLowerCase(),
  );
