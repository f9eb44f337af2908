import type { Context } from 'hono';
import { z } from 'zod';
import type { Problem } from '../http/problem.ts';
import { armLists } from './arms.ts';

/** The lists that send readers to stories. */
export const VIA = [
  'related',
  'most-read',
  'most-shared',
  'most-reacted',
  'trending',
  'for-you',
  ...armLists('for-you'),
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

const list = z.enum(VIA);

/** No list of a page is longer. */
const place = z.number().int().min(0).max(99);

/** One of the headlines of a story that has several. */
const tried = z.object({
  testId: z.string().regex(/^[a-z0-9]{1,40}$/, 'is no id of a test'),
  number: z.number().int().min(0).max(2),
});

const view = z.object({
  story,
  place: place.nullish().transform((at) => at ?? null),
  via: z
    .union([list, nothing, z.null()], 'is no list of this site')
    .optional()
    .transform((via) => via ?? null),
  from: z
    .string()
    .max(253, 'is no name of a host')
    .nullish()
    .transform((host) => host ?? null),
  tried: tried.nullish().transform((one) => one ?? null),
});

const reaction = z.object({
  story,
  /** Nothing takes the reaction back. */
  kind: z.union(
    [nothing, z.string().max(24), z.null()],
    'must be the name of a reaction, or null to take it back',
  ),
});

const share = z.object({
  story,
  place: z.string().regex(/^[a-z-]{1,20}$/, 'must be the name of a place, in small letters'),
});

/** An hour is as long as one story is before anybody. */
const LONGEST_DWELL = 3_600_000;
const MOST_SHOWN = 40;

const leaving = z.object({
  story,
  dwell: z.number().int().min(0).max(LONGEST_DWELL),
  finished: z.boolean().default(false),
  /** By list: the id of each story that was seen there, with its place. */
  shown: z
    .partialRecord(list, z.record(story, place))
    .transform((lists) =>
      Object.entries(lists).flatMap(([name, places]) =>
        Object.entries(places ?? {}).map(([storyId, at]) => ({ list: name, storyId, place: at })),
      ),
    )
    .refine((shown) => shown.length <= MOST_SHOWN, 'names more stories than a page shows'),
});

const headlines = z.object({
  shown: z.array(tried.extend({ story })).min(1).max(20, 'names more stories than a page shows'),
});

const SHAPES = { view, reaction, share, leaving, headlines };
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
