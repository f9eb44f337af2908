import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Millis } from '../../lib/clock.ts';
import type { Body } from '../../store/body.ts';
import { readMarkdown } from '../markdown/read.ts';

const time = z.string().min(1);
const names = z.array(z.string().min(1)).default([]);

const frontMatter = z.object({
  headline: z.string().min(1),
  standfirst: z.string().optional(),
  section: z.string().optional(),
  kind: z
    .enum(['report', 'analysis', 'opinion', 'feature', 'brief', 'interview', 'page'])
    .default('report'),
  topics: names,
  authors: names,
  contributors: names,
  dateline: z.string().optional(),
  storyline: z.string().optional(),
  /** Of a draft: when it was last worked on. */
  published: time,
  draft: z.boolean().default(false),
  updated: time.optional(),
  /** The editor's sense of importance, 1 to 9. */
  weight: z.number().int().min(1).max(9).default(5),
  picture: z.string().optional(),
  corrections: z
    .array(
      z.object({
        at: time,
        kind: z.enum(['correction', 'clarification']).default('correction'),
        grave: z.boolean().default(false),
        text: z.string().min(1),
      }),
    )
    .default([]),
  language: z.string().optional(),
  direction: z.enum(['ltr', 'rtl']).optional(),
  origin: z
    .object({ publisher: z.string().min(1), url: z.url().optional(), published: time.optional() })
    .optional(),
  copyOf: z.string().optional(),
  sources: z
    .array(
      z.object({
        name: z.string().min(1),
        role: z.string().default(''),
        onRecord: z.boolean().default(true),
      }),
    )
    .default([]),
});

/** A story of the demo as its file tells it; the slug is the name of the file. */
export type DemoStory = z.infer<typeof frontMatter> & {
  slug: string;
  body: Body;
  /** Hash of the file, so that the same file again changes nothing. */
  fingerprint: string;
};

/** Reads one file of `demo/stories`. Throws with the name of the field, or the time, that is wrong. */
export function readDemoStory(
  slug: string,
  source: string,
  time: (text: string) => Millis,
): DemoStory {
  const { frontMatter: fields, body } = readMarkdown(source);
  const parsed = frontMatter.safeParse(fields);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const { published, updated = published, origin, corrections } = parsed.data;
  const times = [
    published,
    updated,
    origin?.published ?? published,
    ...corrections.map(({ at }) => at),
  ];
  times.forEach(time);
  const fingerprint = createHash('sha256').update(source).digest('base64url');
  return { ...parsed.data, slug, body, fingerprint };
}
