import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { namesTag } from '../../http/entityTag.ts';
import { ApiProblem } from './problems.ts';

/** The tag of a thing as it stands: another when anything of it differs. */
export const tagOf = (thing: unknown): string =>
  `"${createHash('sha256').update(JSON.stringify(thing)).digest('base64url').slice(0, 22)}"`;

/** Answers with a thing and its tag; with 304 where the asker has it (If-None-Match, RFC 9110). */
export function tagged<Thing extends object>(c: Context, thing: Thing) {
  const tag = tagOf(thing);
  c.header('ETag', tag);
  if (namesTag(c.req.header('if-none-match'), tag)) return c.body(null, 304) as never;
  return c.json(thing, 200);
}

/**
 * Makes sure that nobody else has changed a thing since the asker read it, where the request says
 * what it read (If-Match). Throws a 412 problem where somebody has.
 */
export function unchangedSince(c: Context, thing: object): void {
  if (c.req.header('if-match') === undefined || isMatched(c, tagOf(thing))) return;
  throw new ApiProblem({
    status: 412,
    title: 'It has changed since you read it: read it again, then decide.',
  });
}

/** Makes sure that a request says what it changes. Throws a 428 problem where it does not. */
export function mustSayWhatItChanges(c: Context): void {
  if (c.req.header('if-match') !== undefined) return;
  throw new ApiProblem({
    status: 428,
    title: 'Send the ETag of what you have read as If-Match.',
  });
}

/** Whether the asker has read what this tag stands for. */
export const isMatched = (c: Context, tag: string): boolean =>
  namesTag(c.req.header('if-match'), tag);
