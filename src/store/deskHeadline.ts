/** As much of a headline orders a list, in characters: more than one has. */
const LONGEST = 300;

/**
 * A headline as the lists of the desk are ordered and searched by it: small letters in every script,
 * which SQLite does not know how to make, and without control characters, so that it fits a cursor.
 */
export const deskHeadline = (headline: string): string =>
  headline
    .toLowerCase()
    .replaceAll(/\p{Cc}/gu, ' ')
    .slice(0, LONGEST)
    .toWellFormed();
