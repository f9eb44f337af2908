/**
 * Whether If-None-Match or If-Match names a tag: alone, among others, or by `*`. A proxy that compresses
 * anew makes a tag weak (`W/`); it stands for the same (RFC 9110, 8.8.3.2).
 */
export const namesTag = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' ||
    header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag));
