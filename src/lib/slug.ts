const MAX_LENGTH = 72;

/** The cut may part a letter that is two units of UTF-16. */
const LOOSE_HALF = /[\ud800-\udbff]$/;

/**
 * The part of an address that stands for a headline or a name: lower case, hyphens, at most 72
 * characters, cut between words. Letters of every script are kept; Latin ones lose their accents.
 * Gives 'untitled' where nothing is left.
 */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter[0] ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug && slug.length + word.length >= MAX_LENGTH) break;
    slug = slug ? `${slug}-${word}` : word.slice(0, MAX_LENGTH).replace(LOOSE_HALF, '');
  }
  return slug || 'untitled';
}
