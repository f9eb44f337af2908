import type { Kysely } from 'kysely';
import { MINUTE } from '../lib/clock.ts';
import { countedSince, type NewRead } from '../store/reads.ts';
import type { Schema } from '../store/schema.ts';
import { plainList } from './arms.ts';
import type { Known, SignalEvent, Verdict, View } from './events.ts';
import { originOf } from './origin.ts';
import type { Rates } from './rates.ts';

/**
 * A reader who comes back to a story within half an hour goes on reading it; the usual length of a
 * visit in audience measurement.
 */
export const COUNTS_ONCE_IN = 30 * MINUTE;

/** Judges openings, in order: what is kept of each, and what is not counted. */
export async function judgeViews(db: Kysely<Schema>, rates: Rates, views: Known<View>[]) {
  const verdicts = new Map<SignalEvent, Verdict>();
  const reads: NewRead[] = [];
  const lastCounted = await countedLately(db, views);
  for (const known of views) {
    const { event, reader, address, program } = known;
    const { storyId, at, via, place } = event;
    const key = `${reader} ${storyId}`;
    const before = lastCounted.get(key);
    const again = before !== undefined && at - before < COUNTS_ONCE_IN;
    const leftOut =
      program ??
      (tooFast(rates, reader, address, at) ? 'too-fast' : again ? 'repeated' : null) ??
      rates.readersOfStory.join(storyId, known, at);
    if (leftOut && !rates.addressKept.take(address, at)) {
      verdicts.set(event, { result: 'too-many' });
      continue;
    }
    if (!leftOut) lastCounted.set(key, at);
    reads.push({
      ...{ storyId, reader, at, via: via && plainList(via), place, leftOut },
      ...originOf(event),
    });
    verdicts.set(event, { result: 'taken', leftOut });
  }
  return { verdicts, reads };
}

async function countedLately(db: Kysely<Schema>, views: Known<View>[]) {
  const readers = [...new Set(views.map((view) => view.reader))];
  const oldest = Math.min(...views.map((view) => view.event.at));
  const counted = await countedSince(db, readers, oldest - COUNTS_ONCE_IN);
  const last = new Map<string, number>();
  for (const { reader, storyId, at } of counted) {
    const key = `${reader} ${storyId}`;
    last.set(key, Math.max(at, last.get(key) ?? at));
  }
  return last;
}

/** Both are asked, so that a flood under one name also weighs on the address. */
function tooFast(rates: Rates, reader: string, address: string, at: number): boolean {
  const ofReader = rates.readerViews.take(reader, at);
  const ofAddress = rates.addressViews.take(address, at);
  return !ofReader || !ofAddress;
}
