import type { Arrival, ArrivalOutcome } from '../store/arrivals.ts';
import { saveArrivals } from '../store/arrivals.ts';
import { addRedirects } from '../store/oldAddresses.ts';
import type { Store } from '../store/store.ts';
import { type Bookmark, bookmarkOf, noBookmark } from './bookmark.ts';
import type { OnRead } from './byteSource.ts';
import { entriesOfBytes, entriesOfFile, type Reading } from './entries.ts';
import { type FetchOptions, fetchUrl } from './fetch.ts';
import { filesOf } from './files.ts';
import type { Place } from './place.ts';
import { type Entry, storyArrival, type Terms } from './storyArrival.ts';

/** What became of one entry of a file or page; `noted` is said of the whole. */
export type ImportResult =
  | {
      source: string;
      place: string;
      outcome: ArrivalOutcome['outcome'];
      storyId: string;
      headline: string;
    }
  | { source: string; place: string; outcome: 'failed'; error: string }
  | { source: string; place: string; outcome: 'noted'; note: string };

/** How to fetch what is no file, and who is told of the bytes of files that are read. */
export type ImportOptions = FetchOptions & { onRead?: OnRead };

/** Stories written in one transaction: enough that waiting for the disk no longer counts. */
const BATCH = 100;

/** Also of other protocols, so that they are refused as what they are. */
const IS_URL = /^[a-z][a-z\d+.-]*:\/\//i;

/**
 * Imports a path (a file, or a folder with all in it) or a URL, entry by entry; gives what became
 * of each as soon as it is on disk. What came before changes nothing, so an import that was stopped
 * is simply begun again, and goes on near where it was. Throws nothing for a bad entry or file: it
 * is a result like any other.
 */
export async function* importFrom(
  store: Store,
  path: string,
  terms: Terms,
  options: ImportOptions = {},
): AsyncGenerator<ImportResult> {
  if (IS_URL.test(path)) return yield* save(store, path, entriesOfUrl(path, options), terms);
  let files: Awaited<ReturnType<typeof filesOf>>;
  try {
    files = await filesOf(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`;
    return yield { source: path, place: path, outcome: 'failed', error: reason };
  }
  for (const { file, name } of files) {
    const bookmark = await bookmarkOf(store, file, terms);
    if (bookmark.from) yield { source: name, place: name, outcome: 'noted', note: bookmark.note };
    const readings = entriesOfFile(file, name, { from: bookmark.from, ...options });
    yield* save(store, name, readings, terms, bookmark);
    await bookmark.remove();
  }
}

async function* entriesOfUrl(url: string, options: FetchOptions): AsyncGenerator<Reading> {
  try {
    const { bytes, contentType, url: found } = await fetchUrl(url, options);
    yield* entriesOfBytes(bytes, { name: url, url: found, contentType });
  } catch (error) {
    yield { place: url, error: messageOf(error) };
  }
}

type Pending = { place: string; arrival: Arrival };

async function* save(
  store: Store,
  source: string,
  readings: AsyncIterable<Reading>,
  terms: Terms,
  bookmark: Bookmark = noBookmark,
): AsyncGenerator<ImportResult> {
  let batch: Pending[] = [];
  let next: Place | undefined;
  for await (const reading of readings) {
    next = reading.next ?? next;
    if ('redirects' in reading) await addRedirects(store.db, reading.redirects);
    else if ('note' in reading)
      yield { source, place: reading.place, outcome: 'noted', note: reading.note };
    else {
      const prepared = 'error' in reading ? reading : prepare(reading, terms);
      if ('arrival' in prepared) batch.push(prepared);
      else yield { source, outcome: 'failed', place: prepared.place, error: prepared.error };
    }
    if (batch.length < BATCH) continue;
    yield* write(store, source, batch, terms);
    if (next) await bookmark.put(next);
    batch = [];
  }
  yield* write(store, source, batch, terms);
}

function prepare(entry: Entry, terms: Terms): Pending | { place: string; error: string } {
  try {
    return { place: entry.place, arrival: storyArrival(entry, terms) };
  } catch (error) {
    return { place: entry.place, error: messageOf(error) };
  }
}

async function* write(
  store: Store,
  source: string,
  batch: Pending[],
  { now }: Terms,
): AsyncGenerator<ImportResult> {
  const arrivals = batch.map(({ arrival }) => arrival);
  const outcomes = await saveArrivals(store, arrivals, { actor: 'import', now });
  for (const [index, { place, arrival }] of batch.entries()) {
    const outcome = outcomes[index];
    if (!outcome) continue;
    yield 'error' in outcome
      ? { source, place, outcome: 'failed', error: outcome.error }
      : { source, place, headline: arrival.headline, ...outcome };
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
