import { z } from '@hono/zod-openapi';
import { LEFT_OUT, ORIGINS } from '../../store/tables/signals.ts';

const readers = z.int().openapi({ description: 'Openings, each reader once in half an hour' });
const reading = z.int().openapi({ description: 'Readers of the last five minutes' });
const share = z.number().nullable();

const list = z.object({
  list: z.string(),
  shown: z.int(),
  opened: z.int(),
  rate: share.openapi({ description: 'Opened of shown; null where showing is not told' }),
});

const left = z.object({
  reason: z.enum(LEFT_OUT),
  meaning: z.string().openapi({ description: 'The reason in words' }),
  openings: z.int(),
});

/** The tables of readership, as the API gives them in JSON and in CSV. */
export const READERSHIP_TABLES = {
  stories: z.object({
    id: z.string(),
    headline: z.string(),
    section: z.string().nullable(),
    publishedAt: z.iso.datetime(),
    reading,
    readers,
    completion: share.openapi({ description: 'Of those who told it, who saw the end: 0 to 1' }),
    seconds: z.number().nullable().openapi({ description: 'Before a reader, in the mean' }),
    speed: z.number().nullable().openapi({ description: 'Times faster than expected today' }),
  }),
  hours: z.object({ hour: z.iso.datetime(), readers, weekBefore: readers }),
  sections: z.object({ id: z.string().nullable(), name: z.string().nullable(), readers }),
  origins: z.object({ origin: z.enum(ORIGINS), host: z.string(), readers }),
  lists: list.extend({
    stories: share.openapi({
      description: 'As varied as so many stories shown equally often (Hill number of order 1)',
    }),
    sections: share.openapi({ description: 'The same of their sections' }),
  }),
  uncounted: left.extend({
    storyId: z
      .string()
      .nullable()
      .openapi({ description: 'Of a crowd: the story that has most of it' }),
    headline: z.string().nullable(),
    ofStory: z.int().nullable().openapi({ description: 'How many of the openings are of it' }),
  }),
} as const;

export type ReadershipTable = keyof typeof READERSHIP_TABLES;

/** How the paper is read: now, and in a window by each table. */
export const readershipShape = z
  .object({
    reading,
    stories: z.array(READERSHIP_TABLES.stories),
    hours: z.array(READERSHIP_TABLES.hours),
    sections: z.array(READERSHIP_TABLES.sections),
    origins: z.array(READERSHIP_TABLES.origins),
    lists: z.array(READERSHIP_TABLES.lists),
    uncounted: z.array(READERSHIP_TABLES.uncounted),
  })
  .openapi('Readership');

/** How one story is read since its publication. */
export const storyReadershipShape = z
  .object({
    ...{ id: z.string(), headline: z.string(), publishedAt: z.iso.datetime() },
    ...{ language: z.string(), direction: z.enum(['ltr', 'rtl']) },
    ...{ readers, reading },
    completion: share,
    seconds: z.number().nullable(),
    hours: z.array(
      z.object({
        hour: z.iso.datetime(),
        readers,
        soFar: z.int(),
        expected: z.number().nullable().openapi({ description: 'By this hour, of its age' }),
      }),
    ),
    peers: z.int().openapi({
      description: 'Earlier stories whose middle one is what is expected; 0: nothing can be',
    }),
    origins: z.array(READERSHIP_TABLES.origins),
    lists: z.array(list),
    uncounted: z.array(left).openapi({
      description: 'Openings that are not counted, by reason: of the last seven days',
    }),
  })
  .openapi('StoryReadership');
