import {
  type ByteSource,
  beginningText,
  fileBytes,
  memoryBytes,
  type OnRead,
} from './byteSource.ts';
import { extractStory } from './extract.ts';
import { isEmptyEntry } from './feed/feed.ts';
import { readFeed } from './feed.ts';
import { feedStory } from './feedStory.ts';
import { readGhost } from './ghost/ghost.ts';
import { type JsonLine, jsonLinesOf, readJsonLines } from './jsonLines.ts';
import { markdownEntry } from './markdown/entry.ts';
import { readPageText } from './pageText.ts';
import { readTextFile, textOf } from './read.ts';
import type { Reading, ReadOptions } from './reading.ts';
import { typeProblem } from './sentAs.ts';
import { type Archive, isText, sniff } from './sniff.ts';
import { readWordpress } from './wordpress/wordpress.ts';

/** A novel has a million letters; reading a page takes fifty times its size in memory. */
const LARGEST_PAGE = 8_000_000;

/** Files that are read line by line, however large they are. */
const STREAMED = /\.(?:jsonl|ndjson)(?:\.gz)?$/i;

/** The entries of a file of any of the formats, told by its content. `name` is what it is called. */
export async function* entriesOfFile(
  file: string,
  name: string,
  { onRead, ...options }: ReadOptions & { onRead?: OnRead } = {},
): AsyncGenerator<Reading> {
  try {
    const bytes = fileBytes(file, onRead);
    const archive = archiveKind(await beginningText(bytes));
    if (archive) return yield* READERS[archive](bytes, name, options);
    if (!STREAMED.test(file)) {
      const { text, problem } = await readTextFile(file);
      const problems = problem ? [problem] : [];
      return yield* entriesOfText(text, { name, url: null, root: options.root, problems });
    }
    for await (const line of readJsonLines(bytes, options.from)) yield jsonEntry(line, name);
  } catch (error) {
    yield { place: name, error: error instanceof Error ? error.message : String(error) };
  }
}

/** The entries of bytes that came by the network: of a page, a feed, an export. */
export async function* entriesOfBytes(
  bytes: Buffer,
  {
    contentType,
    site,
    ...source
  }: Source & { contentType: string | null; site?: string | undefined },
): AsyncGenerator<Reading> {
  const { text, problem } = textOf(bytes, contentType);
  const archive = archiveKind(text.slice(0, BEGINNING));
  if (!archive) {
    const problems = [typeProblem(contentType), problem].filter((each) => each !== null);
    return yield* entriesOfText(text, { ...source, problems });
  }
  yield* READERS[archive](memoryBytes(Buffer.from(text)), source.name, { site });
}

const READERS: Record<
  Archive,
  (bytes: ByteSource, name: string, options: ReadOptions) => AsyncGenerator<Reading>
> = { wordpress: readWordpress, ghost: readGhost };

/** What a file is shows in so many letters. */
const BEGINNING = 8_000;

function archiveKind(start: string): Archive | null {
  const format = sniff(start);
  return Object.hasOwn(READERS, format) ? (format as Archive) : null;
}

/**
 * `problems`: what was wrong with a feed before it was read, such as its encoding. `root`: the folder
 * that is imported, where it is one.
 */
type Source = {
  name: string;
  url: string | null;
  problems?: readonly string[];
  root?: string | null | undefined;
};

/** The entries of a text: of a page, one; of a feed, as many as it has. */
export function* entriesOfText(text: string, source: Source): Generator<Reading> {
  try {
    yield* read(text, source);
  } catch (error) {
    yield { place: source.name, error: error instanceof Error ? error.message : String(error) };
  }
}

function* read(
  text: string,
  { name, url, problems = [], root = null }: Source,
): Generator<Reading> {
  if (!isText(text)) throw new Error('is no text: a page, a feed or JSON Lines is wanted');
  const format = sniff(text);
  if (format === 'feed') return yield* feedEntries(text, { name, url, problems });
  if (format === 'json-lines') {
    for (const line of jsonLinesOf(text)) yield jsonEntry(line, name);
    return;
  }
  if (text.length > LARGEST_PAGE) {
    throw new Error(`is larger than a page can be (${LARGEST_PAGE / 1e6} million characters)`);
  }
  switch (format) {
    case 'wordpress':
    case 'ghost':
      throw new Error('is an export of a whole site, which is wanted in UTF-8');
    case 'html': {
      const story = extractStory(text, { url });
      return yield { story, key: story.canonical, format, place: name };
    }
    case 'markdown':
      return yield markdownEntry(text, { name, root });
    case 'page-text': {
      const story = readPageText(text);
      return yield { story, key: story.canonical, format, place: name };
    }
  }
}

function* feedEntries(text: string, { name, url, problems = [] }: Source): Generator<Reading> {
  const feed = readFeed(text, { url });
  for (const problem of [...problems, ...feed.problems]) yield { place: name, error: problem };
  for (const [index, entry] of feed.entries.entries()) {
    if (isEmptyEntry(entry)) continue; // named among the problems
    const key = entry.url ?? (entry.id && keyOfGuid(entry.id, feed.url ?? name));
    yield {
      story: feedStory(entry, feed),
      key,
      version: entry.wire?.version ?? null,
      correction: entry.wire?.correction ?? null,
      format: feed.format,
      place: `${name}, entry ${index + 1}`,
    };
  }
  for (const taken of feed.takenBack ?? []) yield { place: name, takenBack: taken };
}

/** A guid that is no address tells entries apart in its own feed alone: two may both have a "42". */
const keyOfGuid = (guid: string, feed: string) => (URL.canParse(guid) ? guid : `${feed} ${guid}`);

function jsonEntry(line: JsonLine, name: string): Reading {
  const place = `${name}:${line.line}`;
  const next = line.next && { next: line.next };
  if ('error' in line) return { place, error: line.error, ...next };
  return { story: line.story, key: line.key, format: 'json-lines', place, ...next };
}
