import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { newId } from '../lib/id.ts';
import type { Arrival, EntryVersion } from './arrival.ts';
import { putArrivalParts } from './arrivalParts.ts';
import { insertArrival, reviseByArrival } from './arrivalStory.ts';
import { noteChanges } from './changes.ts';
import { addCorrection } from './corrections.ts';
import { expiryOf, putExpiry } from './expiries.ts';
import { isEdited } from './inbox.ts';
import { dropOffer, putOffer } from './offers.ts';
import { settleOldAddresses, withKnownLinks } from './oldAddresses.ts';
import { dropRecall } from './recalls.ts';
import { keepRevision } from './revisions.ts';
import type { Schema } from './schema.ts';
import type { Search } from './search/search.ts';
import { putSearchDocument } from './searchDocuments.ts';
import type { Store } from './store.ts';
import { subjectsOfStory } from './subjects.ts';

/** `held`: an editor has changed the story, so the new version waits at the desk. */
export type ArrivalOutcome = {
  storyId: string;
  outcome: 'new' | 'revised' | 'held' | 'unchanged';
};

/**
 * Takes a story in, in one transaction. The same entry again (by `key`) changes nothing when its
 * fingerprint is the same or its version an earlier one, and otherwise revises the story it made;
 * where an editor has changed that, the new version is offered and nothing is written over.
 */
export async function saveArrival(
  store: Store,
  arrival: Arrival,
  by: Receipt,
): Promise<ArrivalOutcome> {
  return store.db.transaction().execute((db) => save(db, store.search, arrival, by));
}

/**
 * Takes many stories in, in one transaction, so that the disk is waited for once. Where one of them
 * fails the others are taken in one by one; the failure stands in its place.
 */
export async function saveArrivals(
  store: Store,
  arrivals: Arrival[],
  by: Receipt,
): Promise<(ArrivalOutcome | { error: string })[]> {
  try {
    return await store.db.transaction().execute(async (db) => {
      const outcomes: ArrivalOutcome[] = [];
      for (const arrival of arrivals) outcomes.push(await save(db, store.search, arrival, by));
      return outcomes;
    });
  } catch (error) {
    if (arrivals.length === 1)
      return [{ error: error instanceof Error ? error.message : `${error}` }];
  }
  const outcomes = [];
  for (const arrival of arrivals) outcomes.push(...(await saveArrivals(store, [arrival], by)));
  return outcomes;
}

/** Who takes it in, and when; `also` writes what belongs into the same transaction. */
export type Receipt = {
  actor: string;
  now: Millis;
  also?: (db: Kysely<Schema>, arrival: Arrival, taken: ArrivalOutcome) => Promise<void>;
};

async function save(
  db: Kysely<Schema>,
  search: Search,
  arrival: Arrival,
  by: Receipt,
): Promise<ArrivalOutcome> {
  const taken = await put(db, search, arrival, by);
  await by.also?.(db, arrival, taken);
  return taken;
}

async function put(
  db: Kysely<Schema>,
  search: Search,
  entry: Arrival,
  { actor, now }: Receipt,
): Promise<ArrivalOutcome> {
  const known = await db
    .selectFrom('imports')
    .select(['storyId', 'fingerprint', 'version', 'versionAt'])
    .where('key', '=', entry.key)
    .executeTakeFirst();
  if (known && (known.fingerprint === entry.fingerprint || isEarlier(entry.version, known))) {
    return { storyId: known.storyId, outcome: 'unchanged' };
  }
  if (known && (await isEdited({ db }, known.storyId))) {
    await putOffer(db, known.storyId, entry, now);
    await recordImport(db, known.storyId, entry, now);
    return { storyId: known.storyId, outcome: 'held' };
  }
  const arrival = await withKnownLinks(db, entry);
  const before = known ? await subjectsOfStory(db, known.storyId) : [];
  const storyId = known?.storyId ?? newId(now);
  await (known
    ? reviseByArrival(db, storyId, arrival, now)
    : insertArrival(db, storyId, arrival, now));
  await recordImport(db, storyId, arrival, now);
  await putArrivalParts(db, storyId, arrival);
  await takeExpiryOver(db, storyId, arrival, { actor, isNew: !known });
  if (known) await dropOffer(db, storyId);
  if (known) await tellOfCorrection(db, storyId, arrival, { actor, now });
  await dropRecall(db, storyId);
  await settleOldAddresses(db, storyId, arrival, now);
  await keepRevision(db, storyId, { actor, reason: `import: ${arrival.format}`, at: now });
  await putSearchDocument(db, search, storyId);
  await noteChanges(db, [...before, ...(await subjectsOfStory(db, storyId))], now);
  return { storyId, outcome: known ? 'revised' : 'new' };
}

/** A later version moves only a time that its sender set: what an editor said of it outlasts that. */
async function takeExpiryOver(
  db: Kysely<Schema>,
  storyId: string,
  { expiresAt }: Arrival,
  { actor, isNew }: { actor: string; isNew: boolean },
) {
  if (!expiresAt) return;
  if (!isNew && (await expiryOf(db, storyId))?.actor !== actor) return;
  await putExpiry(db, storyId, { expiresAt, actor, reason: 'so its sender has said.' });
}

/** Said where the sender of a correction says nothing of it. */
const CORRECTED_BY_SENDER = 'This story has been corrected by whoever sent it.';

/** Readers who may have seen the version before are told what its sender corrected. */
async function tellOfCorrection(
  db: Kysely<Schema>,
  storyId: string,
  { correction }: Arrival,
  { actor, now }: Receipt,
) {
  if (correction === null || correction === undefined) return;
  const { status, embargoedUntil } = await db
    .selectFrom('stories')
    .select(['status', 'embargoedUntil'])
    .where('id', '=', storyId)
    .executeTakeFirstOrThrow();
  if (status !== 'published' || (embargoedUntil ?? 0) > now) return;
  const text = correction || CORRECTED_BY_SENDER;
  await addCorrection(db, { storyId, kind: 'correction', text, grave: 0, at: now, actor });
}

/** Two numbers tell; else two stamps; else whatever comes last is the last. */
function isEarlier(
  version: EntryVersion | null | undefined,
  known: { version: number | null; versionAt: Millis | null },
): boolean {
  const { number = null, at = null } = version ?? {};
  if (number !== null && known.version !== null) return number < known.version;
  return at !== null && known.versionAt !== null && at < known.versionAt;
}

async function recordImport(db: Kysely<Schema>, storyId: string, arrival: Arrival, now: Millis) {
  const { key, fingerprint, format, file } = arrival;
  const row = {
    storyId,
    fingerprint,
    format,
    file,
    record: JSON.stringify(arrival.record),
    at: now,
    version: arrival.version?.number ?? null,
    versionAt: arrival.version?.at ?? null,
  };
  await db
    .insertInto('imports')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}
