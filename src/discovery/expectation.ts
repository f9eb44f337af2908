import { HOUR, type Millis } from '../lib/clock.ts';
import type { RankedStory } from './mostRead.ts';
import type { ReadCounts } from './readCounts.ts';
import type { Tide } from './tide.ts';

/** So many of a section's latest stories say what its stories usually get. */
const MOST_PEERS = 100;

/** A section of few stories is drawn towards the whole paper by as many as this. */
const PSEUDO_PEERS = 4;

/** Ages are told apart in steps of about a fifth. */
const STEPS_A_DOUBLING = 4;

/**
 * How many readers a story of some age and section usually gets in a window: the mean of what the
 * latest other stories got at that age, in the section, drawn towards the mean of the paper. What
 * they got is raised or lowered by the tide of the day (`tide.ts`).
 */
export function createExpectation(
  counts: ReadCounts,
  stories: readonly RankedStory[],
  tide: Tide,
  { window, now }: { window: Millis; now: Millis },
): (story: RankedStory) => number {
  const latest = [...stories].sort((some, other) => other.publishedAt - some.publishedAt);
  const sections = Map.groupBy(latest, ({ section }) => section);
  const known = new Map<string, Gathered>();
  const gathered = (name: string, peers: readonly RankedStory[], age: Millis): Gathered => {
    const key = `${stepOf(age)} ${name}`;
    const before = known.get(key);
    if (before) return before;
    const made = gather(counts, peers, tide, { age: ageOfStep(stepOf(age)), window, now });
    known.set(key, made);
    return made;
  };
  return (story) => {
    const age = Math.max(0, now - story.publishedAt);
    const paper = meanOf(gathered('all', latest, age), story.id, 0, 0);
    const section = gathered(`in ${story.section}`, sections.get(story.section) ?? [], age);
    return meanOf(section, story.id, paper, PSEUDO_PEERS);
  };
}

/** What each of the peers got in the window that ended when it was of that age. */
type Gathered = Map<string, number>;

function gather(
  counts: ReadCounts,
  peers: readonly RankedStory[],
  tide: Tide,
  { age, window, now }: { age: Millis; window: Millis; now: Millis },
): Gathered {
  const gathered: Gathered = new Map();
  for (const { id, publishedAt } of peers) {
    if (gathered.size >= MOST_PEERS) break;
    const until = publishedAt + age;
    if (until > now) continue;
    const from = Math.max(publishedAt, until - window);
    const raised = tide({ from: now - (until - from), until: now }, { from, until });
    gathered.set(id, counts.between(id, from, until, now) * raised);
  }
  return gathered;
}

/**
 * The mean without the story itself, with some pseudo-peers of a given mean. It is the mean of the
 * logarithms, because readers are spread so unevenly that one great success would else be the measure
 * of a hundred ordinary stories.
 */
function meanOf(gathered: Gathered, id: string, pseudoMean: number, pseudoPeers: number): number {
  const sum = gathered.values().reduce((total, readers) => total + Math.log1p(readers), 0);
  const own = gathered.get(id);
  const count = gathered.size - (own === undefined ? 0 : 1) + pseudoPeers;
  if (count <= 0) return 0;
  return Math.expm1((sum - Math.log1p(own ?? 0) + Math.log1p(pseudoMean) * pseudoPeers) / count);
}

const stepOf = (age: Millis) => Math.round(STEPS_A_DOUBLING * Math.log2(1 + age / HOUR));
const ageOfStep = (step: number): Millis => (2 ** (step / STEPS_A_DOUBLING) - 1) * HOUR;
