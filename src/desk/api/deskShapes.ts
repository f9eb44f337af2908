import { z } from '@hono/zod-openapi';
import { pictureShape } from './mediaShapes.ts';

/** How stories look to those who write them. */

const named = z.object({ id: z.string(), name: z.string() });
const time = z.iso.datetime();
const kinds = ['report', 'analysis', 'opinion', 'feature', 'brief', 'interview', 'page'] as const;

export const deskEntry = z
  .object({
    id: z.string(),
    slug: z.string(),
    headline: z.string().openapi({ description: 'As it is being written' }),
    status: z.enum(['draft', 'published', 'withdrawn']),
    stage: z.string().nullable(),
    kind: z.enum(kinds),
    language: z.string(),
    section: named.nullable(),
    authors: z.array(z.string()),
    assignee: named.nullable(),
    holder: named.extend({ since: time }).nullable(),
    wordCount: z.int(),
    changedAt: time,
    publishedAt: time.nullable(),
    scheduledFor: time.nullable(),
    embargoedUntil: time.nullable(),
    unpublishedChanges: z.boolean(),
    doubts: z.int(),
    copyOf: z.string().nullable().openapi({ description: 'Id of the story that it repeats' }),
  })
  .openapi('DeskEntry');

export type DeskEntry = z.infer<typeof deskEntry>;

export const deskStory = deskEntry
  .extend({
    standfirst: z.string().nullable(),
    dateline: z.string().nullable(),
    body: z.unknown().openapi({ type: 'object', description: 'A ProseMirror document' }),
    direction: z.enum(['ltr', 'rtl']),
    weight: z.int().min(1).max(9),
    picture: z.union([pictureShape, z.null()]),
    topics: z.array(named.extend({ kind: z.string() })),
    contributors: z.array(z.string()),
    sources: z.array(z.object({ name: z.string(), role: z.string(), onRecord: z.boolean() })),
    showSources: z.boolean().openapi({ description: 'Whether readers are told of the sources' }),
    live: z
      .object({
        headline: z.string(),
        standfirst: z.string().nullable(),
        body: z.unknown().openapi({ type: 'object' }),
      })
      .nullable()
      .openapi({ description: 'What readers see now, where the story is out' }),
    url: z.string().nullable(),
  })
  .openapi('DeskStory');

export type DeskStory = z.infer<typeof deskStory>;

export const beginning = z.object({
  headline: z.string().trim().max(300).default(''),
  kind: z.enum(kinds).default('report'),
  language: z.string().max(20).optional(),
  sectionId: z.string().nullable().default(null),
});
