import { raw } from 'hono/html';

/**
 * The one place where markup is let through as it is. JSON for a script element of structured data:
 * with every `<` written as an escape, no text of a story can close the element.
 */
export const jsonForScript = (value: unknown) =>
  raw(JSON.stringify(value).replaceAll('<', '\\u003c'));
