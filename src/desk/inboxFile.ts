import { type Candidate, candidatesOf } from '../store/inboxCandidates.ts';
import {
  type InboxFilter,
  type InboxLine,
  type InboxPlace,
  inboxLine,
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
  return withFacts(store, await inboxLines(store, filter, page));
}

/** The same of one entry, whatever was decided about it; undefined where there is none. */
export async function inboxEntry(store: Store, storyId: string): Promise<InboxEntry | undefined> {
  const line = await inboxLine(store, storyId);
  return line && (await withFacts(store, [line]))[0];
}

async function withFacts(store: Store, lines: InboxLine[]): Promise<InboxEntry[]> {
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
