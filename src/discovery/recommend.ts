import type { Favourite } from './affinity.ts';
import { type Tried, withExploring } from './exploring.ts';
import { chanceAfter } from './leading.ts';
import { type Tuning, USUAL } from './tuning.ts';
import { type Pickable, pickVaried, withMoreOf } from './variety.ts';

/** A story that may be recommended, with what stands for it. */
export type Candidate<Id> = Pickable<Id> & {
  /** The probability that anybody opens it next, and how much of that is freshness. */
  chance: number;
  fresh: number;
  /**
   * The logarithm of what its own traits, and what it has in common with the reader's taste, multiply
   * to that, for a reader who has read something.
   */
  lift: number;
  /** What it shares with the reader's last reads. */
  affinity: Affinity;
  /** What was learned of it in lists, as a factor (`appeal.ts`); 1 where nothing was. */
  appeal: number;
  tried: Tried;
};

/** The strongest thing shared with what was read, with its name; null where there is none. */
export type Affinity = { why: AffinityWhy; detail: string | null; strength: number } | null;
type AffinityWhy = 'your-storyline' | 'your-topic' | 'your-section';

/** What was read next after one of the reader's last reads. */
export type ReadOn<Id> = {
  next: ReadonlyMap<Id, { weight: number; share: number; lifts: readonly number[] }>;
  /** How much is left to the popularity of the moment. */
  popular: number;
};

type Why = 'read-next' | 'popular' | 'fresh' | AffinityWhy;
export type Recommended<Id> = {
  story: Id;
  score: number;
  why: Why;
  detail: string | null;
  /** It stands there to be tried, not for its score. */
  trying: boolean;
};

/**
 * Recommendation: the probability that this reader opens each story next, best first. After the last
 * read it is what was read next, blended with what is popular or fresh; then come the factors that
 * were learned (`lift.ts`) and what the story shares with the last reads. No story twice, copies folded, few of one storyline.
 * `tuning` sets some of that otherwise. `readOn` is of the reader's last reads, the latest first; empty for a reader without history. `seed`
 * chooses what is tried in the last place. A third is of the reader's `favourite` section, or more.
 */
export function recommend<Id>(
  candidates: Iterable<Candidate<Id>>,
  readOn: readonly ReadOn<Id>[],
  { limit, seed, tuning = USUAL, favourite = null }: Options,
): Recommended<Id>[] {
  const ranked = [...candidates].map((candidate) => ({
    candidate,
    ...judged(candidate, readOn, tuning, favourite),
  }));
  ranked.sort((some, other) => other.score - some.score);
  const most = readOn.length === 0 ? COLD_SECTION_SHARE : tuning.sectionShare;
  const storyOf = ({ candidate }: (typeof ranked)[number]) => candidate;
  const least = favourite ? Math.floor(limit * FAVOURITE_SHARE * Math.min(1, tuning.affinity)) : 0;
  const wanted = withMoreOf(ranked, storyOf, { section: favourite?.id ?? null, least });
  const picked = pickVaried(wanted, storyOf, { limit, mostOfASection: Math.ceil(limit * most) });
  picked.sort((some, other) => other.score - some.score);
  const untried = ranked.filter(
    (entry) => entry.why === 'fresh' && !sharesWith(picked, entry.candidate),
  );
  const { list, tried } = withExploring(picked, untried, ({ candidate }) => candidate.tried, {
    seed,
    limit,
  });
  return list.map((entry) => ({
    story: entry.candidate.story,
    score: entry.score,
    why: entry.why,
    detail: entry.detail,
    trying: entry === tried,
  }));
}

type Options = { limit: number; seed: string; tuning?: Tuning; favourite?: Favourite | null };

/**
 * Who reads one section mostly is shown so much of it at least: the likeliest next reads alone are
 * what everybody reads, and a reader would not see that the list is theirs (calibration: Steck, 2018).
 */
const FAVOURITE_SHARE = 1 / 3;

/** Nothing is known of a new reader's taste, so no section may have more than this of the list. */
const COLD_SECTION_SHARE = 1 / 3;

/** Whether a list has this story, a copy of it, or another of its storyline. */
const sharesWith = <Id>(list: readonly { candidate: Candidate<Id> }[], story: Candidate<Id>) =>
  list.some(
    ({ candidate }) =>
      candidate.original === story.original ||
      (story.storyline !== null && candidate.storyline === story.storyline),
  );

function judged<Id>(
  candidate: Candidate<Id>,
  readOn: readonly ReadOn<Id>[],
  tuning: Tuning,
  favourite: Favourite | null,
) {
  const { led, popular } = chanceAfter(readOn, candidate.story, candidate.chance);
  let score = led + popular;
  if (readOn.length > 0) score *= Math.exp(tuning.learned * candidate.lift);
  readOn.forEach(({ next }, step) => {
    score *= Math.exp(tuning.learned * (next.get(candidate.story)?.lifts[step] ?? 0));
  });
  score *= candidate.appeal ** tuning.learned;
  const strength = tuning.affinity * (candidate.affinity?.strength ?? 0);
  score *= 1 + strength;
  const share = readOn[0]?.next.get(candidate.story)?.share ?? 0;
  return { score, ...reasonFor(candidate, { led, popular, share, strength, favourite }) };
}

/** What is shared must raise a story by this much to be called the reason for it. */
const TELLING_AFFINITY = 0.3;

/** One in twenty who went on to it says more of a story than that it is of the reader's section. */
const TELLING_SHARE = 0.05;

type Grounds = {
  led: number;
  popular: number;
  share: number;
  strength: number;
  favourite: Favourite | null;
};

function reasonFor<Id>(candidate: Candidate<Id>, of: Grounds): { why: Why; detail: string | null } {
  const isLed = of.led > of.popular;
  const isFavourite = of.favourite !== null && candidate.section === of.favourite.id;
  if (isFavourite && !(isLed && of.share >= TELLING_SHARE)) {
    if (candidate.affinity?.why === 'your-storyline') return candidate.affinity;
    return { why: 'your-section', detail: of.favourite?.name ?? null };
  }
  if (isLed) return { why: 'read-next', detail: percent(of.share) };
  if (candidate.affinity && of.strength >= TELLING_AFFINITY) {
    return { why: candidate.affinity.why, detail: candidate.affinity.detail };
  }
  const isFresh = candidate.fresh > candidate.chance / 2;
  return { why: isFresh ? 'fresh' : 'popular', detail: null };
}

/** Whole percent; nothing where it is too little to be said. */
const percent = (share: number): string | null =>
  share >= 0.01 ? String(Math.round(100 * share)) : null;
