/** Letters as a LIKE pattern takes them literally, in small letters; with `escape '\'`. */
export const literally = (letters: string): string =>
  letters.toLowerCase().replace(/[\\%_]/g, '\\$&');

/** The LIKE pattern of what has these letters anywhere; with `escape '\'`. */
export const containing = (letters: string): string => `%${literally(letters)}%`;
