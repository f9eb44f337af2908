import { z } from '@hono/zod-openapi';
import type { Millis } from '../../lib/clock.ts';
import type { Card } from '../../store/cards.ts';

/** How stories look in the answers of the API. Times are RFC 3339 in UTC; addresses are whole. */

const named = z.object({ id: z.string(), name: z.string() });
const time = z.iso.datetime();

export const storyEntry = z
  .object({
    id: z.string(),
    url: z.url(),
    headline: z.string(),
    standfirst: z.string().nullable(),
    kind: z.string(),
    language: z.string(),
    section: named.nullable(),
    storyline: named.nullable(),
    authors: z.array(z.string()),
    publishedAt: time,
    updatedAt: time.nullable(),
  })
  .openapi('StoryEntry');

export type StoryEntry = z.infer<typeof storyEntry>;

/** An entry of Related, Ranking or Recommendation: the story, and why it stands there. */
export const listedStory = storyEntry
  .extend({
    why: z.string().openapi({ description: 'Machine name of the strongest reason' }),
    detail: z.string().nullable().openapi({ description: 'The name or number it rests on' }),
  })
  .openapi('ListedStory');

export const wholeStory = storyEntry
  .extend({
    text: z.string().openapi({ description: 'Paragraphs parted by a blank line' }),
    body: z.unknown().openapi({ type: 'object', description: 'A ProseMirror document' }),
    topics: z.array(named),
    contributors: z.array(z.string()),
    origins: z.array(
      z.object({
        publisher: z.string(),
        url: z.string().nullable(),
        publishedAt: time.nullable(),
        licence: z.string().nullable(),
        certainty: z.enum(['stated', 'suspected']),
        evidence: z.string().nullable(),
      }),
    ),
    doubts: z.array(z.object({ field: z.string(), claim: z.string(), evidence: z.string() })),
    corrections: z.array(
      z.object({ kind: z.string(), text: z.string(), grave: z.boolean(), at: time }),
    ),
    copyOf: z.string().nullable().openapi({ description: 'Id of the story that it repeats' }),
    correctedAt: time.nullable(),
  })
  .openapi('Story');

export const timeOf = (time: Millis): string => new Date(time).toISOString();
export const optionalTime = (time: Millis | null): string | null =>
  time === null ? null : timeOf(time);

/** A card of the record as the API shows it. `base` is the address of the site. */
export const entryOf = (base: string, card: Card): StoryEntry => ({
  id: card.id,
  url: base + card.path,
  headline: card.headline,
  standfirst: card.standfirst,
  kind: card.kind,
  language: card.language,
  section: card.sectionId ? { id: card.sectionId, name: card.sectionName ?? card.sectionId } : null,
  storyline: card.storylineId
    ? { id: card.storylineId, name: card.storylineName ?? card.storylineId }
    : null,
  authors: card.authors,
  publishedAt: timeOf(card.publishedAt),
  updatedAt: optionalTime(card.updatedAt),
});
