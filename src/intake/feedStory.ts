import { bodyText } from '../store/body.ts';
import { dateDoubts } from './doubts.ts';
import type { Feed, FeedEntry } from './feed/feed.ts';
import { languageOf } from './language.ts';
import { type IntakeStory, unknownStory } from './story.ts';

/** An entry of a feed as a story, with the feed, or whom the feed names, as its stated origin. */
export function feedStory(entry: FeedEntry, feed: Feed): IntakeStory {
  const publisher = entry.source?.name ?? feed.title;
  const text = bodyText(entry.body);
  const origin = publisher && {
    certainty: 'stated' as const,
    publisher,
    url: entry.url ?? entry.source?.url ?? null,
    publishedAt: entry.published?.time ?? null,
    licence: entry.wire?.licence ?? null,
    evidence: null,
  };
  return {
    ...unknownStory(),
    headline: entry.headline,
    standfirst: entry.standfirst,
    dateline: entry.wire?.dateline ?? null,
    body: entry.body,
    bylines: entry.bylines,
    published: entry.published,
    updated: entry.updated,
    topics: entry.topics,
    language: entry.language ?? feed.language ?? languageOf(text),
    publisher,
    canonical: entry.url,
    embargoedUntil: entry.wire?.embargoed?.time ?? null,
    expiresAt: entry.wire?.expires?.time ?? null,
    weight: entry.wire?.urgency ? 10 - entry.wire.urgency : null,
    picture: entry.enclosures.find(({ type }) => type?.startsWith('image/'))?.url ?? null,
    origins: origin ? [origin] : [],
    doubts: dateDoubts(text.split('\n\n'), entry.published),
  };
}
