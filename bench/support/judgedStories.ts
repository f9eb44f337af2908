import { readFileSync } from 'node:fs';
import { relatedTo } from '../../src/discovery/related.ts';
import { type IndexedStory, RelatedIndex } from '../../src/discovery/relatedIndex.ts';
import type { RelatedWeights } from '../../src/discovery/relatedWeights.ts';

/** A story with what others it belongs to: those that share one of these names. */
export type Judged = IndexedStory & { belongsTo: readonly string[] };

const PLACES = 10;

/**
 * Reads JSON lines as `lab related` takes them, in time order, each with the `cluster` that it
 * belongs to or the `subjects` that it is about. Throws with the line where neither is given.
 */
export function readJudged(path: string): Judged[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const stories = lines.map((line, at) => {
    const { id, cluster, subjects, published, time, ...story } = JSON.parse(line);
    const belongsTo = cluster === undefined ? subjects : [String(cluster)];
    if (!Array.isArray(belongsTo)) throw new Error(`line ${at + 1} has no cluster and no subjects`);
    return {
      ...{ id: String(id), belongsTo, publishedAt: new Date(published ?? time ?? 0).getTime() },
      ...{ headline: story.headline ?? '', standfirst: story.standfirst ?? '' },
      ...{ body: story.text ?? '', language: story.language ?? 'en', topics: story.topics ?? [] },
      ...{ section: story.section ?? null, storyline: null },
    };
  });
  return stories.toSorted((some, other) => some.publishedAt - other.publishedAt);
}

/** Two halves, by time: what first comes in the first half belongs there whenever it goes on. */
export function halvesOf(stories: readonly Judged[]): [Judged[], Judged[]] {
  const early = new Set<string>();
  const late = new Set<string>();
  for (const [at, { belongsTo }] of stories.entries()) {
    const half = at < stories.length / 2 ? early : late;
    for (const name of belongsTo) if (!early.has(name)) half.add(name);
  }
  const isEarly = ({ belongsTo }: Judged) => belongsTo.some((name) => early.has(name));
  return [stories.filter(isEarly), stories.filter((story) => !isEarly(story))];
}

/**
 * Average precision of the ten earlier stories that Related lists, a number a story that has any to
 * list; asked as on the site, each story before the next is in.
 */
export function precisions(
  stories: readonly Judged[],
  weights: RelatedWeights,
  vectors: ReadonlyMap<string, Int8Array> = new Map(),
): number[] {
  const index = new RelatedIndex(weights);
  const before = new Map<string, Judged>();
  const found: number[] = [];
  for (const story of stories) {
    index.put(story);
    const vector = vectors.get(story.id);
    if (vector) index.place(story.id, vector);
    const belongs = ({ belongsTo }: Judged) =>
      belongsTo.some((name) => story.belongsTo.includes(name));
    const wanted = before.values().filter(belongs).toArray().length;
    if (wanted > 0) {
      const listed = relatedTo(index, story.id, { limit: PLACES });
      const hits = listed.map(({ id }) => {
        const other = before.get(id);
        return other !== undefined && belongs(other);
      });
      found.push(averagePrecision(hits, Math.min(PLACES, wanted)));
    }
    before.set(story.id, story);
    if (index.isDueToLearn) index.learn();
  }
  return found;
}

function averagePrecision(hits: readonly boolean[], wanted: number): number {
  let [sum, right] = [0, 0];
  for (const [at, isHit] of hits.entries()) {
    if (!isHit) continue;
    right++;
    sum += right / (at + 1);
  }
  return sum / wanted;
}
