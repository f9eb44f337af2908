import { z } from '@hono/zod-openapi';
import { EXCERPT } from '../../store/inboxShown.ts';
import type { InboxEntry } from '../inboxFile.ts';
import { optionalTime, timeOf } from './storyShapes.ts';

const time = z.iso.datetime();
const named = z.object({ id: z.string(), name: z.string() });

/** How an entry of the inbox looks in the API. */
export const entryShape = z
  .object({
    id: z.string().openapi({ description: 'Of the story that the entry is' }),
    state: z.enum(['waiting', 'taken', 'ignored', 'merged']),
    headline: z.string(),
    standfirst: z.string().nullable(),
    excerpt: z.string().openapi({ description: 'How its text begins, in whole words' }),
    language: z.string(),
    words: z.int(),
    section: z.string().nullable(),
    source: named.nullable(),
    storyline: named.nullable(),
    likelyStoryline: z
      .object({ id: z.string(), name: z.string().nullable(), likelihood: z.number() })
      .nullable()
      .openapi({ description: 'What it seems to continue, while it is in no storyline' }),
    publishedAt: time,
    arrivedAt: time,
    origins: z.array(
      z.object({
        publisher: z.string(),
        url: z.string().nullable(),
        certainty: z.string(),
        licence: z.string().nullable(),
      }),
    ),
    doubts: z.array(z.object({ field: z.string(), claim: z.string(), evidence: z.string() })),
    copyOf: z.object({ id: z.string(), similarity: z.number() }).nullable(),
    candidates: z
      .array(
        z.object({
          id: z.string(),
          headline: z.string(),
          why: z.enum(['copy', 'storyline']),
          similarity: z.number().nullable().openapi({ description: '0 to 1, where it is known' }),
        }),
      )
      .openapi({ description: 'Stories that it may be merged into, the likeliest first' }),
    fullTextError: z.string().nullable(),
    decidedAt: time.nullable(),
    decidedBy: z.string().nullable(),
    mergedInto: z.string().nullable(),
    changedAt: time.nullable().openapi({
      description: 'When its source changed it after an editor had changed it here',
    }),
  })
  .openapi('InboxEntry');

/** An entry as the API shows it. */
export function entryShown(entry: InboxEntry): z.infer<typeof entryShape> {
  const { storyId, state, headline, standfirst, language, wordCount } = entry;
  const { sourceId, sourceName, storylineId, storylineName, sectionName } = entry;
  const copy = entry.candidates.find(({ why }) => why === 'copy');
  const likely = entry.likelyStoryline;
  return {
    ...{ id: storyId, state, headline, standfirst, language, words: wordCount },
    excerpt: wholeWords(entry.text),
    section: sectionName,
    source: sourceId && sourceName ? { id: sourceId, name: sourceName } : null,
    storyline: storylineId && storylineName ? { id: storylineId, name: storylineName } : null,
    likelyStoryline: likely && {
      ...{ id: likely.placeId, name: likely.name, likelihood: likely.likelihood },
    },
    publishedAt: timeOf(entry.publishedAt),
    arrivedAt: timeOf(entry.arrivedAt),
    origins: entry.origins.map(({ publisher, url, certainty, licence }) => ({
      ...{ publisher, url, certainty, licence },
    })),
    doubts: entry.doubts.map(({ field, claim, evidence }) => ({ field, claim, evidence })),
    copyOf: copy ? { id: copy.storyId, similarity: copy.similarity ?? 1 } : null,
    candidates: entry.candidates.map((one) => ({
      ...{ id: one.storyId, headline: one.headline, why: one.why, similarity: one.similarity },
    })),
    fullTextError: entry.fullTextError,
    decidedAt: optionalTime(entry.decidedAt),
    decidedBy: entry.decidedBy,
    mergedInto: entry.mergedInto,
    changedAt: optionalTime(entry.heldAt),
  };
}

/** The record gives the beginning of the text, cut within a word. */
const wholeWords = (text: string): string =>
  text.length < EXCERPT ? text : `${text.replace(/\s+\S*$/u, '')} …`;
