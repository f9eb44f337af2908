import { type Millis, SECOND } from '../../lib/clock.ts';
import type { Random } from '../../lib/random.ts';
import type { PublishedStory } from '../../store/publishedStories.ts';
import type { Neighbour } from './neighbours.ts';
import { pick, type Shelves } from './shelves.ts';

/** The town: what there is to read, and how one thing leads to another. */
export type Library = {
  stories: PublishedStory[];
  sections: number[][];
  neighbours: Neighbour[][];
};

export type Opening = {
  story: number;
  at: Millis;
  via: string | null;
  /** The host that led here, as the reader's browser would tell it. */
  from: string;
  dwell: Millis;
};

type Next = Pick<Opening, 'story' | 'via'>;

const LONGEST_VISIT = 8;
/** Most read one story and go; one in twenty reads five or more. */
const GOES_ON = 0.52;
/** Of those who go on, so many follow what the story page offers of its own kind. */
const FOLLOWS = 0.58;
/** Seconds on a story: the middle of a wide range. */
const USUAL_DWELL = 75 * SECOND;

const ARRIVALS: [string | null, number][] = [
  ['front', 46],
  [null, 32],
  ['section', 14],
  ['search', 8],
];
/** Who comes from outside comes from here; '' is an address typed or sent in a message. */
const OUTSIDE: [string, number][] = [
  ['', 38],
  ['www.google.com', 24],
  ['duckduckgo.com', 6],
  ['www.bing.com', 4],
  ['m.facebook.com', 12],
  ['bsky.app', 5],
  ['www.reddit.com', 4],
  ['valley-parishes.example', 5],
  ['ferry-times.example', 2],
];
const ELSEWHERE: [string | null, number][] = [
  ['most-read', 34],
  ['front', 30],
  ['trending', 14],
  ['for-you', 14],
  ['section', 8],
];

/** One visit: what a reader opens, one after the other, no story twice. */
export function visit(
  library: Library,
  { start, loyalTo, appeals }: { start: Millis; loyalTo: number[]; appeals: Float64Array },
  shelves: Shelves,
  random: Random,
): Opening[] {
  const openings: Opening[] = [];
  let at = start;
  let next: Next | null = {
    story: shelves.choose(loyalTo, random),
    via: named(ARRIVALS, random),
  };
  let from = next.via === null ? named(OUTSIDE, random) : 'self';
  while (next) {
    const dwell = Math.round(USUAL_DWELL * Math.exp(0.8 * random.normal()));
    openings.push({ ...next, at, from, dwell });
    at += dwell;
    from = 'self';
    if (openings.length === LONGEST_VISIT || !random.chance(GOES_ON)) break;
    next = following(library, openings, appeals, loyalTo, shelves, random);
  }
  return openings;
}

function following(
  library: Library,
  openings: Opening[],
  appeals: Float64Array,
  loyalTo: number[],
  shelves: Shelves,
  random: Random,
): Next | null {
  const seen = new Set(openings.map((opening) => opening.story));
  const last = openings.at(-1)?.story ?? 0;
  const near = (library.neighbours[last] ?? []).filter(({ story }) => {
    return !seen.has(story) && (appeals[story] ?? 0) > 0;
  });
  if (near.length > 0 && random.chance(FOLLOWS)) {
    const weights = near.map(({ story, affinity }) => affinity * Math.sqrt(appeals[story] ?? 0));
    const story = near[pick(weights, random)]?.story ?? last;
    return { story, via: continues(library, last, story) ? 'earlier' : 'related' };
  }
  const story = shelves.choose(loyalTo, random);
  return seen.has(story) ? null : { story, via: named(ELSEWHERE, random) };
}

function continues({ stories }: Library, from: number, to: number): boolean {
  const [read, next] = [stories[from], stories[to]];
  if (!read || !next || read.storylineId === null) return false;
  return read.storylineId === next.storylineId && next.publishedAt < read.publishedAt;
}

function named<Name extends string | null>(list: [Name, number][], random: Random): Name {
  const place = pick(
    list.map(([, weight]) => weight),
    random,
  );
  const [name] = list[place] ?? list[0] ?? [];
  if (name === undefined) throw new Error('there is nothing to choose from');
  return name;
}
