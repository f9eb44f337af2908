import { createHash } from 'node:crypto';
import type { FeedSource } from '../../store/tables/sources.ts';
import type { Feed, FeedEntry } from '../feed/feed.ts';
import { feedStory } from '../feedStory.ts';
import type { IntakeStory } from '../story.ts';
import { sectionOf } from './sectionOf.ts';

type Terms = Pick<FeedSource, 'name' | 'licence' | 'section' | 'sections'>;

/**
 * An entry as a story, with what was decided about its source: whose it is where the feed does not
 * say so, under which licence, in which section.
 */
export function sourceStory(entry: FeedEntry, feed: Feed, source: Terms): IntakeStory {
  const story = feedStory(entry, { ...feed, title: source.name });
  const origins = story.origins.map((origin) => ({
    ...origin,
    licence: origin.licence ?? source.licence,
  }));
  return { ...story, origins, section: sectionOf(entry.topics, source) };
}

/** The hash of an entry as the feed gave it. */
export const digestOf = (entry: FeedEntry): string =>
  createHash('sha256').update(JSON.stringify(entry)).digest('base64url');

/** From here on a source is trusted to publish even what the text gives reason to doubt. */
const TRUSTED = 7;

/**
 * What becomes of a story: even of a source whose stories are published unseen, a doubtful one waits
 * for an editor, unless the source is trusted more than most.
 */
export function fateOf(
  { becomes, trust }: Pick<FeedSource, 'becomes' | 'trust'>,
  { doubts }: Pick<IntakeStory, 'doubts'>,
): { draft: boolean; state: 'waiting' | 'taken' } {
  const waits =
    becomes === 'inbox' || (becomes === 'publish' && trust < TRUSTED && doubts.length > 0);
  return { draft: waits || becomes === 'draft', state: waits ? 'waiting' : 'taken' };
}
