import type { Context } from 'hono';
import { z } from 'zod';
import type { Problem } from '../http/problem.ts';

/** The lists that send readers to stories. */
export const VIA = [
  'related',
  'most-read',
  'most-shared',
  'most-reacted',
  'trending',
  'for-you',
  'trying',
  'earlier',
  'front',
  'section',
  'topic',
  'storyline',
  'author',
  'archive',
  'search',
] as const;

const story = z.string('must be the id of a story').regex(/^[\w-]{1,64}$/, 'is no id of a story');
const nothing = z.literal('').transform(() => null);

const view = z.object({
  story,
  via: z
    .union([z.enum(VIA), nothing, z.null()], 'is no list of this site')
    .optional()
    .transform((via) => via ?? null),
});

const reaction = z.object({
  story,
  /** Nothing takes the reaction back. */
  kind: z.union(
    [nothing, z.string().max(24), z.null()],
    'must be the name of a reaction, or null to take it back',
  ),
});

const SHAPES = { view, reaction };
type Shapes = typeof SHAPES;

type Asked<Name extends keyof Shapes> =
  | { asked: z.infer<Shapes[Name]>; form: boolean }
  | { problem: Problem };

/** Reads a body of JSON, or a plain form; what is wrong with it, by field, where something is. */
export async function askedFor<Name extends keyof Shapes>(
  c: Context,
  name: Name,
): Promise<Asked<Name>> {
  const type = c.req.header('content-type') ?? '';
  const form = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type);
  if (!form && !/^(application\/json|text\/plain)\b/i.test(type)) {
    return { problem: { status: 415, title: 'Send JSON or a form.' } };
  }
  let sent: unknown;
  try {
    sent = form ? await c.req.parseBody() : await c.req.json();
  } catch {
    return { problem: { status: 400, title: 'The body is no valid JSON or form.', field: 'body' } };
  }
  const parsed = SHAPES[name].safeParse(sent);
  if (parsed.success) return { asked: parsed.data as z.infer<Shapes[Name]>, form };
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? 'body');
  return { problem: { status: 400, title: `${field}: ${issue?.message ?? 'is wrong'}`, field } };
}
