import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const named = { slug: z.string().min(1), name: z.string().min(1) };
const description = z.string().default('');

const newsroom = z.object({
  name: z.string().min(1),
  tagline: z.string().default(''),
  about: z.string().default(''),
  language: z.string().default('en'),
  timezone: z.string().default('UTC'),
  sections: z.array(z.object({ ...named, description })),
  people: z.array(
    z.object({ ...named, role: z.string().default(''), biography: z.string().default('') }),
  ),
  topics: z.array(
    z.object({
      ...named,
      kind: z.enum(['place', 'person', 'organisation', 'subject']).default('subject'),
      description,
    }),
  ),
  storylines: z.array(z.object({ ...named, summary: z.string().default('') })),
  /** What the newsroom means to do, by days from the one on which the demo is opened. */
  plans: z
    .array(
      z.object({
        inDays: z.number().int().min(0),
        time: z.iso.time({ precision: -1 }).nullable().default(null),
        headline: z.string().min(1),
        note: z.string().default(''),
        section: z.string().nullable().default(null),
      }),
    )
    .default([]),
  pictures: z
    .array(
      z.object({
        file: z.string().min(1),
        alt: z.string().default(''),
        caption: z.string().default(''),
        credit: z.string().default(''),
      }),
    )
    .default([]),
});

/** A demo newsroom as its `newsroom.json` tells it. */
export type Newsroom = z.infer<typeof newsroom>;

/** Reads `newsroom.json`. Throws with the name of the field that is wrong. */
export async function readNewsroom(folder: string): Promise<Newsroom> {
  const file = join(folder, 'newsroom.json');
  const parsed = newsroom.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
