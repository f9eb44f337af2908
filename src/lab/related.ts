import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Closeness } from '../discovery/closeness.ts';
import { CopyFinder } from '../discovery/copies.ts';
import { everyOther, relatedTo } from '../discovery/related.ts';
import { RelatedIndex } from '../discovery/relatedIndex.ts';
import { Failure } from '../lib/failure.ts';
import { progress, readLines, timeOf, writeLine } from './lines.ts';

const USAGE = 'broadsheet lab related [--k N] [--any-time] [--all] < stories.jsonl';
const DEFAULT_K = 10;

const story = z.object({
  id: z.coerce.string().min(1),
  language: z.string().nullish(),
  published: z.union([z.string(), z.number()]).nullish(),
  time: z.union([z.string(), z.number()]).nullish(),
  headline: z.string().nullish(),
  standfirst: z.string().nullish(),
  text: z.string().nullish(),
  section: z.string().nullish(),
  topics: z.array(z.string()).nullish(),
});

type Options = { k: number; anyTime: boolean; all: boolean };

/**
 * `lab related`: all stories in, then Related of each, in the order of the input. Stories without a
 * time follow each other as they come. Gives 0; throws a `Failure` on wrong usage.
 */
export async function labRelated(
  args: string[],
  input: Readable,
  output: Writable,
): Promise<number> {
  const options = readOptions(args);
  const index = new RelatedIndex();
  const copies = new CopyFinder();
  const shown = progress('stories');
  for await (const line of readLines(input)) {
    const problem = 'error' in line ? line.error : take(line.value, index, copies);
    if (problem) await writeLine(output, { error: problem, line: line.line });
    shown.step();
  }
  const closeness = options.anyTime || options.all ? new Closeness(index) : null;
  for (const id of index.ids()) {
    await writeLine(output, { id, related: answer(index, copies, closeness, id, options) });
  }
  shown.end();
  return 0;
}

function readOptions(args: string[]): Options {
  const options = {
    k: { type: 'string' },
    'any-time': { type: 'boolean' },
    all: { type: 'boolean' },
  } as const;
  try {
    const { values } = parseArgs({ args, options, strict: true });
    const k = Number(values.k ?? DEFAULT_K);
    if (!Number.isInteger(k) || k < 1) throw new Error(`--k must be a whole number from 1`);
    return { k, anyTime: values['any-time'] ?? false, all: values.all ?? false };
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : error}. Usage: ${USAGE}`);
  }
}

/** Takes a story in; what is wrong with it, where something is. */
function take(value: unknown, index: RelatedIndex, copies: CopyFinder): string | null {
  const parsed = story.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${issue?.path.join('.') || 'story'}: ${issue?.message}`;
  }
  const { id, headline, standfirst, text, topics, section, ...rest } = parsed.data;
  const publishedAt = timeOf(rest.published ?? rest.time) ?? 0;
  index.put({
    id,
    publishedAt,
    language: rest.language ?? 'en',
    headline: headline ?? '',
    standfirst: standfirst ?? '',
    body: text ?? '',
    topics: topics ?? [],
    section: section ?? null,
    storyline: null,
  });
  copies.put(id, text ?? '', publishedAt);
  return null;
}

function answer(
  index: RelatedIndex,
  copies: CopyFinder,
  closeness: Closeness | null,
  id: string,
  { k, anyTime, all }: Options,
) {
  const originalOf = (other: string) => copies.originalOf(other);
  const related =
    all && closeness
      ? everyOther(index, id, closeness)
      : relatedTo(index, id, { limit: k, anyTime, originalOf, closeness });
  return related.map((entry) => ({ id: entry.id, score: rounded(entry.score), why: entry.why }));
}

const rounded = (score: number) => Math.round(score * 1e4) / 1e4;
