import type { Writable } from 'node:stream';
import type { FeedEntry } from '../intake/feed/feed.ts';
import { readFeed } from '../intake/feed.ts';
import { readTextFile } from '../intake/read.ts';
import { bodyText } from '../store/body.ts';
import { labArgs, labFiles } from './files.ts';
import { writeLine } from './lines.ts';

const FEEDS = /\.(?:xml|rss|atom|rdf|json|jsonl|ndjson|feed|txt)(?:\.gz)?$/i;

/** `broadsheet lab feed PATH…`: a feed to entries, one line a file, in name order. */
export async function labFeed(args: string[], output: Writable): Promise<number> {
  const { paths } = labArgs(args);
  for (const { file, name } of await labFiles(paths, FEEDS)) {
    await writeLine(output, await feedOf(file, name));
  }
  return 0;
}

async function feedOf(file: string, name: string): Promise<object> {
  try {
    const { text, problem } = await readTextFile(file);
    const { format, title, entries, problems } = readFeed(text);
    const named = problem ? [`line 1: ${problem}`, ...problems] : problems;
    return { file: name, format, title, entries: entries.map(entryOf), problems: named };
  } catch (error) {
    return { file: name, error: error instanceof Error ? error.message : String(error) };
  }
}

/** An entry as `lab feed` tells it: times as RFC 3339, the body as plain text. */
export const entryOf = (entry: FeedEntry) => ({
  id: entry.id,
  url: entry.url,
  headline: entry.headline,
  published: entry.published?.iso ?? null,
  updated: entry.updated?.iso ?? null,
  text: bodyText(entry.body),
  bylines: entry.bylines,
  topics: entry.topics,
  enclosures: entry.enclosures,
});
