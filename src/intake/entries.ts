import { extractStory } from './extract.ts';
import { readFeed } from './feed.ts';
import { feedStory } from './feedStory.ts';
import { type JsonLine, jsonLinesOf, readJsonLines } from './jsonLines.ts';
import { markdownStory } from './markdownStory.ts';
import { readPageText } from './pageText.ts';
import { readTextFile } from './read.ts';
import { isText, sniff } from './sniff.ts';
import type { Entry } from './storyArrival.ts';

/** A novel has a million letters; reading a page takes fifty times its size in memory. */
const LARGEST_PAGE = 8_000_000;

/** An entry, or what was wrong with one; the others go on. */
export type Reading = Entry | { place: string; error: string };

/** Files that are read line by line, however large they are. */
const STREAMED = /\.(?:jsonl|ndjson)(?:\.gz)?$/i;

/** The entries of a file of any of the formats, told by its content. `name` is what it is called. */
export async function* entriesOfFile(file: string, name: string): AsyncGenerator<Reading> {
  try {
    if (!STREAMED.test(file))
      return yield* entriesOfText((await readTextFile(file)).text, { name, url: null });
    for await (const line of readJsonLines(file)) yield jsonEntry(line, name);
  } catch (error) {
    yield { place: name, error: error instanceof Error ? error.message : String(error) };
  }
}

type Source = { name: string; url: string | null };

/** The entries of a text: of a page, one; of a feed, as many as it has. */
export function* entriesOfText(text: string, { name, url }: Source): Generator<Reading> {
  try {
    yield* read(text, { name, url });
  } catch (error) {
    yield { place: name, error: error instanceof Error ? error.message : String(error) };
  }
}

function* read(text: string, { name, url }: Source): Generator<Reading> {
  if (!isText(text)) throw new Error('is no text: a page, a feed or JSON Lines is wanted');
  const format = sniff(text);
  if (format === 'feed') return yield* feedEntries(text, { name, url });
  if (format === 'json-lines') {
    for (const line of jsonLinesOf(text)) yield jsonEntry(line, name);
    return;
  }
  if (text.length > LARGEST_PAGE) {
    throw new Error(`is larger than a page can be (${LARGEST_PAGE / 1e6} million characters)`);
  }
  switch (format) {
    case 'html': {
      const story = extractStory(text, { url });
      return yield { story, key: story.canonical, format, place: name };
    }
    case 'markdown':
    case 'page-text': {
      const story = format === 'markdown' ? markdownStory(text) : readPageText(text);
      return yield { story, key: story.canonical, format, place: name };
    }
  }
}

function* feedEntries(text: string, { name, url }: Source): Generator<Reading> {
  const feed = readFeed(text, { url });
  for (const problem of feed.problems) yield { place: name, error: problem };
  for (const [index, entry] of feed.entries.entries()) {
    const key = entry.url ?? (entry.id && keyOfGuid(entry.id, feed.url ?? name));
    yield {
      story: feedStory(entry, feed),
      key,
      format: feed.format,
      place: `${name}, entry ${index + 1}`,
    };
  }
}

/** A guid that is no address tells entries apart in its own feed alone: two may both have a "42". */
const keyOfGuid = (guid: string, feed: string) => (URL.canParse(guid) ? guid : `${feed} ${guid}`);

function jsonEntry(line: JsonLine, name: string): Reading {
  const place = `${name}:${line.line}`;
  if ('error' in line) return { place, error: line.error };
  return { story: line.story, key: line.key, format: 'json-lines', place };
}
