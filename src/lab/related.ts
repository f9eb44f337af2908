import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CopyFinder } from '../discovery/copies.ts';
import { storyVectors } from '../discovery/jobs/vectors/storyVectors.ts';
import { vectorSettings } from '../discovery/jobs/vectors/vectorSettings.ts';
import { openVectors } from '../discovery/jobs/vectors/vectorSource.ts';
import { everyOther, relatedTo } from '../discovery/related.ts';
import { type IndexedStory, RelatedIndex } from '../discovery/relatedIndex.ts';
import { Failure } from '../lib/failure.ts';
import { progress, readLines, timeOf, writeLine } from './lines.ts';

const USAGE =
  'broadsheet lab related [--k N] [--any-time] [--all] [--vectors ADDRESS-OR-FILE] < stories.jsonl';
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

type Answer = { id: string; score: number; why: string };
type Options = { k: number; anyTime: boolean; all: boolean; vectors: string | null };

/**
 * `lab related`: all stories in, then Related of each, in the order of the input. Stories without a
 * time follow each other as they come. With `--vectors` as on a site where BROADSHEET_VECTORS is that.
 * Gives 0; throws a `Failure` on wrong usage.
 */
export async function labRelated(
  args: string[],
  input: Readable,
  output: Writable,
): Promise<number> {
  const options = readOptions(args);
  const [index, copies] = [new RelatedIndex(), new CopyFinder()];
  const stories = await readStories(input, output);
  const vectors = options.vectors === null ? null : await vectorsOf(options.vectors, stories);
  const looksBack = !options.anyTime && !options.all;
  const answers = new Map<string, Answer[]>();
  const shown = progress('stories');
  for (const story of looksBack ? inTime(stories) : stories) {
    index.put(story);
    const vector = vectors?.get(story.id);
    if (vector) index.place(story.id, vector);
    copies.put(story.id, story.body, story.publishedAt);
    if (looksBack) {
      answers.set(story.id, answer(index, copies, story.id, options));
      if (index.isDueToLearn) index.learn();
    }
    shown.step();
  }
  if (!looksBack && index.isDueToLearn) index.learn();
  for (const { id } of index.entries()) {
    const related = answers.get(id) ?? answer(index, copies, id, options);
    await writeLine(output, { id, related });
  }
  shown.end();
  return 0;
}

/** Of each story what an address or a file makes of it. Throws where an address does not answer. */
async function vectorsOf(place: string, stories: readonly IndexedStory[]) {
  const { signal } = new AbortController();
  const source = await openVectors(vectorSettings('--vectors', place, process.env), signal);
  const texts = stories.map(({ body, ...story }) => ({ ...story, text: body }));
  const vectors = new Map<string, Int8Array>();
  for (let at = 0; at < texts.length; at += source.atOnce) {
    const some = texts.slice(at, at + source.atOnce);
    for (const { storyId, vector } of await storyVectors(source, some, signal)) {
      vectors.set(storyId, vector);
    }
  }
  return vectors;
}

/** As they came out: nothing that is asked about a story may know of a later one. */
const inTime = (stories: readonly IndexedStory[]) =>
  stories.toSorted((some, other) => some.publishedAt - other.publishedAt);

/** All stories of the input; what is wrong with a line is answered at once. */
async function readStories(input: Readable, output: Writable): Promise<IndexedStory[]> {
  const stories = new Map<string, IndexedStory>();
  for await (const line of readLines(input)) {
    const read = 'error' in line ? line.error : storyOf(line.value);
    if (typeof read === 'string') await writeLine(output, { error: read, line: line.line });
    else stories.set(read.id, read);
  }
  return [...stories.values()];
}

function readOptions(args: string[]): Options {
  const options = {
    k: { type: 'string' },
    'any-time': { type: 'boolean' },
    all: { type: 'boolean' },
    vectors: { type: 'string' },
  } as const;
  try {
    const { values } = parseArgs({ args, options, strict: true });
    const k = Number(values.k ?? DEFAULT_K);
    if (!Number.isInteger(k) || k < 1) throw new Error(`--k must be a whole number from 1`);
    const { all = false, vectors = null } = values;
    return { k, anyTime: values['any-time'] ?? false, all, vectors };
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : error}. Usage: ${USAGE}`);
  }
}

/** The story that a line gives, or what is wrong with it. */
function storyOf(value: unknown): IndexedStory | string {
  const parsed = story.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${issue?.path.join('.') || 'story'}: ${issue?.message}`;
  }
  const { id, headline, standfirst, text, topics, section, ...rest } = parsed.data;
  return {
    id,
    publishedAt: timeOf(rest.published ?? rest.time) ?? 0,
    language: rest.language ?? 'en',
    headline: headline ?? '',
    standfirst: standfirst ?? '',
    body: text ?? '',
    topics: topics ?? [],
    section: section ?? null,
    storyline: null,
  };
}

function answer(
  index: RelatedIndex,
  copies: CopyFinder,
  id: string,
  { k, anyTime, all }: Options,
): Answer[] {
  const originalOf = (other: string) => copies.originalOf(other);
  const related = all
    ? everyOther(index, id)
    : relatedTo(index, id, { limit: k, anyTime, originalOf });
  return related.map((entry) => ({ id: entry.id, score: rounded(entry.score), why: entry.why }));
}

const rounded = (score: number) => Math.round(score * 1e4) / 1e4;
