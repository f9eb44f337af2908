const NAME_WORD =
  "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|del|della|der|den|di|da|do|dos|van|von|bin|bint|al|el|la|le|ter|ten|y|zu)";

/** Two to five words that begin with capitals, as the names of people do in most scripts. */
const PERSON = new RegExp(`^\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: ${NAME_WORD}){1,4}$`, 'u');

/** Whether a text has the shape of a person's name. */
export const looksLikePerson = (text: string): boolean => text.length <= 50 && PERSON.test(text);

const PARTS =
  /\s*(?:,|;|\||\/|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b|\bog\b|\bwith\b)\s*/u;

/** The names in a list such as "Ada Pell, Brom Hale and Cara Vint". */
export const splitNames = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .split(PARTS)
    .map((name) => name.trim().replace(/[.,:]$/, ''))
    .filter((name) => name !== '');
