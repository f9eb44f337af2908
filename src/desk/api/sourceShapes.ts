import { z } from '@hono/zod-openapi';
import { MINUTE, type Millis } from '../../lib/clock.ts';
import { BECOMES, type FeedSource, FULL_TEXT } from '../../store/tables/sources.ts';
import { healthOf, termsOf } from '../sources.ts';
import { optionalTime, timeOf } from './storyShapes.ts';

const time = z.iso.datetime();

export const sourceShape = z
  .object({
    id: z.string(),
    name: z.string(),
    address: z.string(),
    page: z.string().nullable(),
    becomes: z.enum(BECOMES),
    trust: z
      .int()
      .openapi({ description: '1 to 9; from 7 on, doubtful stories are published too' }),
    section: z.string().nullable(),
    sections: z.record(z.string(), z.string()),
    licence: z.string().nullable(),
    fullText: z.enum(FULL_TEXT),
    shortest: z.number().openapi({ description: 'Minutes between two polls at least' }),
    longest: z.number().openapi({ description: 'Minutes between two polls at most' }),
    health: z.enum(['well', 'new', 'silent', 'failing', 'paused']),
    healthInWords: z.string(),
    problems: z.array(z.string()),
    polledAt: time.nullable(),
    nextPollAt: time.nullable(),
    interval: z.number().openapi({ description: 'Minutes between two polls, as was learned' }),
    movedTo: z.string().nullable().openapi({ description: 'Where it says that it has moved' }),
    movedPolls: z.int().openapi({ description: 'Polls in a row that said so' }),
    broughtAt: time.nullable(),
    polls: z.int(),
    unchanged: z.int().openapi({ description: 'Of the polls, those that found nothing new' }),
    addedAt: time,
    addedBy: z.string(),
  })
  .openapi('Source');

const foundShape = z.object({
  address: z.string(),
  title: z.string().nullable(),
  page: z.string().nullable(),
  format: z.string(),
  entries: z.int(),
  headlines: z.array(z.string()),
});

export const addedShape = sourceShape
  .extend({ others: z.array(foundShape) })
  .openapi('AddedSource');

const problemList = z.array(z.string()).catch([]);

/** A source as the API shows it. */
export function sourceOf(source: FeedSource, now: Millis): z.infer<typeof sourceShape> {
  const { state, words } = healthOf(source, now);
  const { id, address, page, polls, unchanged, addedBy, movedTo, movedPolls } = source;
  return {
    ...termsOf(source),
    ...{ id, address, page, polls, unchanged, addedBy, movedTo, movedPolls },
    interval: source.interval / MINUTE,
    ...{ health: state, healthInWords: words },
    problems: problemList.parse(JSON.parse(source.problems)),
    polledAt: optionalTime(source.polledAt),
    nextPollAt: source.pausedAt === null ? timeOf(source.nextPollAt) : null,
    broughtAt: optionalTime(source.broughtAt),
    addedAt: timeOf(source.addedAt),
  };
}
