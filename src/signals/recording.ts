import type { Kysely } from 'kysely';
import { DAY } from '../lib/clock.ts';
import { noteChanges } from '../store/changes.ts';
import { countInHours } from '../store/hoursCounted.ts';
import { livePaths } from '../store/liveStories.ts';
import { reactionsBy } from '../store/reactions.ts';
import { dayOf, readerKey } from '../store/readerKeys.ts';
import { foundOutAmong } from '../store/readersFoundOut.ts';
import { keepReads } from '../store/reads.ts';
import { takeRecordersTurn } from '../store/recorderTurn.ts';
import type { Schema } from '../store/schema.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { reactionsTo } from '../store/storyCounts.ts';
import type { Known, Outcome, Reaction, SignalEvent, Verdict, View } from './events.ts';
import { applyHeadlinesSeen, countHeadlinesOpened } from './headlinesSeen.ts';
import { applyLeavings, countOpenings } from './leavings.ts';
import { notAReader } from './notAReader.ts';
import { createRates, type Rates } from './rates.ts';
import { applyReactions } from './reactionsGiven.ts';
import { addressHash, companyHashes, readerHash } from './readerHash.ts';
import { applyShares } from './sharesGiven.ts';
import { createTotals, type Totals } from './totals.ts';
import { judgeViews } from './viewsCounted.ts';

/** Records events in the order given, each call in one transaction: all are kept, or none. */
export type RecordEvents = (events: SignalEvent[]) => Promise<Outcome[]>;

/** A recorder over a store, with rates of its own. */
export function createRecording(store: Store, rates: Rates = createRates()): RecordEvents {
  const totals = createTotals();
  return (events) =>
    store.db.transaction().execute(async (db) => {
      await takeRecordersTurn(db, store.dialect);
      const known = await identify(db, events);
      const verdicts = await applyAll(store, db, rates, known);
      return tell(db, totals, events, known, verdicts);
    });
}

async function identify(db: Kysely<Schema>, events: SignalEvent[]) {
  const newest = Math.max(...events.map((event) => event.at));
  const paths = await livePaths(db, unique(events.map((event) => event.storyId)), newest);
  const identified = new Map<SignalEvent, Known>();
  const keys = new Map<number, string>();
  for (const event of events) {
    const path = paths.get(event.storyId);
    if (path === undefined) continue;
    const day = dayOf(event.at);
    const key = keys.get(day) ?? (await readerKey(db, day));
    keys.set(day, key);
    const reader = readerHash(key, event.visitor);
    const company = companyHashes(key, event.visitor);
    const address = addressHash(key, event.visitor);
    const program = notAReader(event.visitor);
    identified.set(event, { event, path, reader, address, ...company, program });
  }
  const programs = await foundOutAmong(
    db,
    unique([...identified.values()].map(({ reader }) => reader)),
    newest - DAY,
  );
  for (const known of identified.values()) {
    if (programs.has(known.reader)) known.program ??= 'found-out';
  }
  return identified;
}

async function applyAll(
  store: Store,
  db: Kysely<Schema>,
  rates: Rates,
  known: Map<SignalEvent, Known>,
): Promise<Map<SignalEvent, Verdict>> {
  const all = [...known.values()];
  const of = <Type extends SignalEvent['type']>(type: Type) =>
    all.filter(
      (one): one is Known<Extract<SignalEvent, { type: Type }>> => one.event.type === type,
    );
  const seen = await applyHeadlinesSeen(db, rates, of('headline'));
  const opened = await applyViews(db, rates, of('view'));
  const shared = await applyShares(db, rates, of('share'));
  const left = await applyLeavings(db, rates, of('leaving'));
  const reacted = await react(store, db, rates, of('reaction'));
  return new Map([...seen, ...opened, ...shared, ...left, ...reacted]);
}

async function applyViews(db: Kysely<Schema>, rates: Rates, views: Known<View>[]) {
  const { verdicts, reads } = await judgeViews(db, rates, views);
  await keepReads(db, reads);
  await countInHours(
    db,
    reads.filter((read) => read.leftOut === null),
  );
  const counted = views.filter(({ event }) => {
    const verdict = verdicts.get(event);
    return verdict?.result === 'taken' && verdict.leftOut === null;
  });
  await countOpenings(
    db,
    counted.map(({ event }) => event),
  );
  await countHeadlinesOpened(db, counted);
  return verdicts;
}

async function react(
  store: Store,
  db: Kysely<Schema>,
  rates: Rates,
  reactions: Known<Reaction>[],
): Promise<Map<SignalEvent, Verdict>> {
  if (reactions.length === 0) return new Map();
  const site = await siteSettings({ ...store, db });
  const offered = site.reactions.map((reaction) => reaction.kind);
  const given = await applyReactions(db, rates, offered, reactions);
  await noteChanges(db, given.changed, Math.max(...reactions.map((one) => one.event.at)));
  return given.verdicts;
}

async function tell(
  db: Kysely<Schema>,
  totals: Totals,
  events: SignalEvent[],
  known: Map<SignalEvent, Known>,
  verdicts: Map<SignalEvent, Verdict>,
): Promise<Outcome[]> {
  const all = [...known.values()];
  const stories = unique(all.map((one) => one.event.storyId));
  const views = await totals(db, stories, Math.max(...events.map((event) => event.at)));
  const reactions = await reactionsTo(db, stories);
  const mine = new Map(
    (await reactionsBy(db, unique(all.map((one) => one.reader)), stories)).map((row) => [
      `${row.storyId} ${row.reader}`,
      row.kind,
    ]),
  );
  return events.map((event): Outcome => {
    const one = known.get(event);
    const verdict = verdicts.get(event);
    if (!one || !verdict) return { result: 'unknown-story' };
    if (verdict.result !== 'taken') return verdict;
    const standing = {
      views: views.get(event.storyId) ?? 0,
      reactions: reactions.get(event.storyId) ?? {},
      mine: mine.get(`${event.storyId} ${one.reader}`) ?? null,
    };
    return { ...verdict, path: one.path, standing };
  });
}

const unique = (texts: string[]) => [...new Set(texts)];
