import type { InboxEntry, InboxPage } from '../api/inbox.ts';

/** What has become of an entry since it was listed: as it is now, or null for one that has left. */
type Become = { stamp: string; entry: InboxEntry | null; refusal?: string };

/** What has become of entries, by their ids. Of an entry that was listed later it says nothing. */
export type Since = ReadonlyMap<string, Become>;

/** An entry as it stands in the list; why the last act upon it was refused, where it was. */
export type Listed = { entry: InboxEntry; refusal: string | null };

/** The same with what has become of one more. */
export const becoming = (since: Since, listed: InboxEntry, become: Omit<Become, 'stamp'>): Since =>
  new Map(since).set(listed.id, { stamp: stampOf(listed), ...become });

/** The same, knowing nothing of that one any more. */
export function unbecoming(since: Since, id: string): Since {
  const rest = new Map(since);
  rest.delete(id);
  return rest;
}

/** What was listed as it stands now, without what has left. */
export const listedSince = (entries: InboxEntry[], since: Since): Listed[] =>
  entries.flatMap((entry) => {
    const become = since.get(entry.id);
    if (become?.stamp !== stampOf(entry)) return [{ entry, refusal: null }];
    return become.entry ? [{ entry: become.entry, refusal: become.refusal ?? null }] : [];
  });

/**
 * How the newest page of the list differs from what was listed: entries that are new, and those that
 * should be in it and are not, because somebody else has decided about them.
 */
export function differenceTo(newest: InboxPage, entries: InboxEntry[], hasMore: boolean) {
  const known = new Set(entries.map(({ id }) => id));
  const still = new Set(newest.entries.map(({ id }) => id));
  const lastListed = hasMore ? entries.at(-1) : undefined;
  const lastStill = newest.next === null ? undefined : newest.entries.at(-1);
  return {
    fresh: newest.entries.filter((one) => !known.has(one.id) && isAbove(one, lastListed)),
    gone: entries.filter((one) => !still.has(one.id) && isAbove(one, lastStill)),
  };
}

/** Whether an entry stands before another in the list; every entry is before none. */
const isAbove = (one: InboxEntry, other: InboxEntry | undefined): boolean =>
  other === undefined ||
  one.arrivedAt > other.arrivedAt ||
  (one.arrivedAt === other.arrivedAt && one.id > other.id);

const stampOf = ({ state, changedAt }: InboxEntry) => `${state} ${changedAt}`;
