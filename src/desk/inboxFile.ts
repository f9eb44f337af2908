import { type Candidate, candidatesOf } from '../store/inboxCandidates.ts';
import {
  type InboxFilter,
  type InboxLine,
  type InboxPlace,
  inboxLines,
} from '../store/inboxShown.ts';
import { type LikelyStoryline, likelyStorylinesOf } from '../store/likelyStorylines.ts';
import type { Store } from '../store/store.ts';

/** An entry with all that helps to decide about it. */
export type InboxEntry = InboxLine & {
  origins: { publisher: string; url: string | null; certainty: string; licence: string | null }[];
  doubts: { field: string; claim: string; evidence: string }[];
  candidates: Candidate[];
  /** What it seems to continue, where it has no storyline yet. */
  likelyStoryline: LikelyStoryline | null;
};

/** Entries of the inbox with their origins, doubts and the stories they may belong to. */
export async function inboxEntries(
  store: Store,
  filter: InboxFilter,
  page: { limit: number; after: InboxPlace | null },
): Promise<InboxEntry[]> {
  const lines = await inboxLines(store, filter, page);
  if (lines.length === 0) return [];
  const ids = lines.map(({ storyId }) => storyId);
  const [origins, doubts, candidates, storylines] = await Promise.all([
    store.db
      .selectFrom('origins')
      .selectAll()
      .where('storyId', 'in', ids)
      .orderBy('position')
      .execute(),
    store.db
      .selectFrom('doubts')
      .selectAll()
      .where('storyId', 'in', ids)
      .orderBy('position')
      .execute(),
    candidatesOf(store, lines),
    likelyStorylinesOf(store, ids),
  ]);
  const of = <Row extends { storyId: string }>(rows: Row[], id: string) =>
    rows.filter(({ storyId }) => storyId === id);
  return lines.map((line) => ({
    ...line,
    origins: of(origins, line.storyId),
    doubts: of(doubts, line.storyId),
    candidates: candidates.filter(({ ofStoryId }) => ofStoryId === line.storyId),
    likelyStoryline: line.storylineId === null ? (of(storylines, line.storyId)[0] ?? null) : null,
  }));
}
