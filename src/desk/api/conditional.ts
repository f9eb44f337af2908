import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { ApiProblem } from './problems.ts';

/** The tag of a thing as it stands: another when anything of it differs. */
const tagOf = (thing: unknown): string =>
  `"${createHash('sha256').update(JSON.stringify(thing)).digest('base64url').slice(0, 22)}"`;

/** Answers with a thing and its tag; with 304 where the asker has it (If-None-Match, RFC 9110). */
export function tagged<Thing extends object>(c: Context, thing: Thing) {
  const tag = tagOf(thing);
  c.header('ETag', tag);
  if (names(c.req.header('if-none-match'), tag)) return c.body(null, 304) as never;
  return c.json(thing, 200);
}

/**
 * Makes sure that nobody else has changed a thing since the asker read it, where the request says
 * what it read (If-Match). Throws a 412 problem where somebody has.
 */
export function unchangedSince(c: Context, thing: object): void {
  const seen = c.req.header('if-match');
  if (seen === undefined || names(seen, tagOf(thing))) return;
  throw new ApiProblem({
    status: 412,
    title: 'It has changed since you read it: read it again, then decide.',
  });
}

const names = (header: string | undefined, tag: string) =>
  header !== undefined &&
  (header.trim() === '*' ||
    header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag));
