import { dirname } from 'node:path';
import type { Arrival } from '../store/arrival.ts';
import type { ArrivalOutcome } from '../store/arrivals.ts';
import { saveArrivals } from '../store/arrivals.ts';
import { addRedirects } from '../store/oldAddresses.ts';
import { noteRecall } from '../store/recalls.ts';
import type { Store } from '../store/store.ts';
import { type Bookmark, bookmarkOf, noBookmark } from './bookmark.ts';
import type { OnRead } from './byteSource.ts';
import { entriesOfBytes, entriesOfFile } from './entries.ts';
import type { TakenBack } from './feed/wire.ts';
import { type FetchOptions, fetchUrl } from './fetch.ts';
import { filesOf } from './files.ts';
import { bringAll } from './media/bringAll.ts';
import type { Whose } from './media/bringPictures.ts';
import type { PictureDesk } from './media/pictureDesk.ts';
import type { Place } from './place.ts';
import type { Reading } from './reading.ts';
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
export type ImportOptions = FetchOptions & {
  onRead?: OnRead;
  site?: string | undefined;
  /** Brings pictures in; without it they stay where they are. */
  pictures?: { desk: PictureDesk; whose: Whose };
};

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
  if (IS_URL.test(path))
    return yield* save(store, path, entriesOfUrl(path, options), terms, options);
  let files: Awaited<ReturnType<typeof filesOf>>;
  try {
    files = await filesOf(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`;
    return yield { source: path, place: path, outcome: 'failed', error: reason };
  }
  for (const { file, name } of files) {
    const { site, pictures } = options;
    const bookmark = await bookmarkOf(store, file, { ...terms, site, whose: pictures?.whose });
    if (bookmark.from) yield { source: name, place: name, outcome: 'noted', note: bookmark.note };
    const readings = entriesOfFile(file, name, {
      ...options,
      from: bookmark.from,
      root: rootOf(path, file),
    });
    yield* save(store, name, readings, terms, { ...options, bookmark });
    await bookmark.remove();
  }
}

async function* entriesOfUrl(url: string, options: ImportOptions): AsyncGenerator<Reading> {
  try {
    const { bytes, contentType, url: found } = await fetchUrl(url, options);
    yield* entriesOfBytes(bytes, { name: url, url: found, contentType, site: options.site });
  } catch (error) {
    yield { place: url, error: messageOf(error) };
  }
}

async function* save(
  store: Store,
  source: string,
  readings: AsyncIterable<Reading>,
  terms: Terms,
  { pictures, bookmark = noBookmark }: Saving,
): AsyncGenerator<ImportResult> {
  let batch: Entry[] = [];
  let next: Place | undefined;
  const write = async function* () {
    const { entries, problems } = await bringAll(batch, pictures);
    for (const problem of problems) yield { source, outcome: 'failed' as const, ...problem };
    yield* writeBatch(store, source, entries, terms);
    batch = [];
  };
  for await (const reading of readings) {
    next = reading.next ?? next;
    const { place } = reading;
    if ('takenBack' in reading) {
      yield* write();
      yield* recalled(store, source, reading, terms);
    } else if ('redirects' in reading) await addRedirects(store.db, reading.redirects);
    else if ('note' in reading) yield { source, place, outcome: 'noted', note: reading.note };
    else if ('error' in reading) yield { source, place, outcome: 'failed', error: reading.error };
    else batch.push(reading);
    if (batch.length < BATCH) continue;
    yield* write();
    if (next) await bookmark.put(next);
  }
  yield* write();
}

type Saving = Pick<ImportOptions, 'pictures'> & { bookmark?: Bookmark };

/** Names the story of an item that was taken back; whether it leaves the paper, an editor decides. */
async function* recalled(
  store: Store,
  source: string,
  { place, takenBack }: { place: string; takenBack: TakenBack },
  { now }: Terms,
): AsyncGenerator<ImportResult> {
  const { keys, status } = takenBack;
  const story = await noteRecall(store, keys, { status, at: now });
  if (!story) return;
  const note = `“${story.headline}” (${story.path}) is ${status} by its sender; it waits at the desk`;
  yield { source, place, outcome: 'noted', note };
}

async function* writeBatch(
  store: Store,
  source: string,
  entries: Entry[],
  terms: Terms,
): AsyncGenerator<ImportResult> {
  const batch: { place: string; arrival: Arrival }[] = [];
  for (const entry of entries) {
    const { place } = entry;
    try {
      batch.push({ place, arrival: storyArrival(entry, terms) });
    } catch (error) {
      yield { source, place, outcome: 'failed', error: messageOf(error) };
    }
  }
  const arrivals = batch.map(({ arrival }) => arrival);
  const outcomes = await saveArrivals(store, arrivals, { actor: 'import', now: terms.now });
  for (const [index, { place, arrival }] of batch.entries()) {
    const outcome = outcomes[index];
    if (!outcome) continue;
    yield 'error' in outcome
      ? { source, place, outcome: 'failed', error: outcome.error }
      : { source, place, headline: arrival.headline, ...outcome };
  }
}

/** A file that is named itself is imported with what lies beside it. */
const rootOf = (path: string, file: string) => (path === file ? dirname(file) : path);

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
