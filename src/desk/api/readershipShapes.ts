import { z } from '@hono/zod-openapi';
import { ORIGINS } from '../../store/tables/signals.ts';

const readers = z.int().openapi({ description: 'Openings, each reader once in half an hour' });
const reading = z.int().openapi({ description: 'Readers of the last five minutes' });
const share = z.number().nullable();

const list = z.object({
  list: z.string(),
  shown: z.int(),
  opened: z.int(),
  rate: share.openapi({ description: 'Opened of shown; null where showing is not told' }),
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
  })
  .openapi('StoryReadership');
