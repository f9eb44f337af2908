import { mostVaried } from './diversity.ts';
import type { RelatedIndex, Similar } from './relatedIndex.ts';
import { type RelatedReason, relatedReason, SMALL_PAPER } from './relatedReason.ts';
import type { Entry } from './storyEntries.ts';
import { pickVaried } from './variety.ts';

export type RelatedEntry = { id: string; score: number } & RelatedReason;

export type RelatedOptions = {
  limit: number;
  /**
   * Later stories too, and subject alone decides: without age, and without variety. Without it only
   * earlier ones, which a reader of this one may have missed.
   */
  anyTime?: boolean;
  /** What is less like than this is left out: on the site nothing is better than a chance likeness. */
  leastScore?: number;
  /** The story that another repeats, or that other itself. */
  originalOf?: (id: string) => string;
  /** The part of this story's readers, at the least, who went on to each of these. */
  readNext?: ReadonlyMap<string, number>;
};

/** So many of the most similar are looked at more closely. */
const CANDIDATES = 60;
const CANDIDATES_A_PLACE = 3;

/**
 * Stories of one town and one year are this like one another by chance: they share its streets, its
 * council and its weather. An empty place is better than such a likeness.
 */
export const TELLING_SCORE = 0.13;

/**
 * Where nothing but words is shared, neither topic nor name, it takes more to be no accident, and
 * where two stories but name the same street or mayor by the way. On the demo, of the pairs below
 * this hardly one would be called related.
 */
const TELLS_LESS = new Map<string, number>([
  ['same-words', 2.5],
  ['same-subject', 2.5],
  ['same-people', 1.7],
]);

/** So does a topic that is everywhere: of a sixth of the stories, half as much again. */
const COMMON_TELLS_LESS = 3;

/** One reader in ten who goes on to a story makes it as related as this much of likeness. */
const READ_NEXT_WEIGHT = 2;

/**
 * Readers go on from anything to whatever is much read. So what they go on to counts for a story
 * that is also like this one; alone, only where one in ten does, and can read it.
 */
const READ_NEXT_ALONE = 0.1;

/**
 * Related: the stories most like this one, that are not the same again: no copy of it or of each
 * other, at most two of a storyline, none of its own storyline (the page shows that apart), varied
 * so that ten links are not ten times one event. What readers went on to is blended in.
 */
export function relatedTo(
  index: RelatedIndex,
  id: string,
  { limit, anyTime = false, leastScore = 0, ...options }: RelatedOptions,
): RelatedEntry[] {
  const { originalOf = (own: string) => own, readNext = new Map<string, number>() } = options;
  const story = index.get(id);
  if (!story) return [];
  const admits = (entry: Entry) =>
    (anyTime || isEarlier(entry, story)) &&
    (story.storyline === null || entry.storyline !== story.storyline);
  const query = index.query(story);
  const most = Math.max(CANDIDATES, CANDIDATES_A_PLACE * limit);
  const original = originalOf(id);
  const similar = index
    .similarTo(story, { most, admits, timeless: anyTime })
    .filter(({ entry }) => originalOf(entry.id) !== original);
  const mayFollow = (entry: Entry) => admits(entry) && originalOf(entry.id) !== original;
  const blended = withReadNext(index, story, similar, { readNext, admits: mayFollow, leastScore });
  const likely = blended.filter(({ score }) => score >= leastScore);
  const varied = anyTime ? likely : mostVaried(index, likely);
  const picked = pickVaried(
    varied,
    ({ entry: { id: other, storyline, section } }) => ({
      story: other,
      original: originalOf(other),
      storyline,
      section,
    }),
    { limit },
  );
  // Not before the last was picked: variety asks about the words of others.
  const telling = tellingOf(index, story);
  return picked.flatMap(({ entry, score }) => {
    const share = readNext.get(entry.id) ?? 0;
    const reason = readNextReason(share, score) ?? relatedReason(index, query, telling, entry);
    const isChance = score < leastScore * doubtOf(index, reason);
    return isChance ? [] : [{ id: entry.id, score, ...reason }];
  });
}

/** How many times the usual likeness it takes, where this is all that two stories share. */
function doubtOf(index: RelatedIndex, { why, term }: RelatedReason): number {
  const isTopic = why === 'same-topic' && term !== null && index.size > SMALL_PAPER;
  const common = isTopic ? index.terms.spreadOf(term) : 0;
  return (TELLS_LESS.get(why) ?? 1) * (1 + COMMON_TELLS_LESS * common);
}

/** What is told of stories that are like this one; holds until another story is asked about. */
const tellingOf = (index: RelatedIndex, story: Entry) => ({
  isByMeaning: index.isByMeaning(story),
  subjectOf: index.tellingSubjects(story),
});

/** Readers are the reason where they make up more than half of the score. */
const readNextReason = (share: number, score: number): RelatedReason | null =>
  READ_NEXT_WEIGHT * share > score / 2
    ? { why: 'read-next', term: null, detail: String(Math.round(100 * share)) }
    : null;

const isEarlier = (entry: Entry, story: Entry) =>
  entry.publishedAt < story.publishedAt ||
  (entry.publishedAt === story.publishedAt && entry.document < story.document);

function withReadNext(
  index: RelatedIndex,
  story: Entry,
  similar: Similar[],
  {
    readNext,
    admits,
    leastScore,
  }: {
    readNext: ReadonlyMap<string, number>;
    admits: (entry: Entry) => boolean;
    leastScore: number;
  },
): Similar[] {
  if (readNext.size === 0) return similar;
  const scores = new Map(similar.map((one) => [one.entry.document, one]));
  for (const [id, share] of readNext) {
    const entry = index.get(id);
    if (!entry || !admits(entry)) continue;
    const likeness = scores.get(entry.document)?.score ?? 0;
    const isAlone = likeness < leastScore;
    if (isAlone && (share < READ_NEXT_ALONE || entry.language !== story.language)) continue;
    const score = Math.min(1, likeness + READ_NEXT_WEIGHT * share);
    scores.set(entry.document, { entry, score });
  }
  return [...scores.values()].toSorted((some, other) => other.score - some.score);
}

/**
 * Readers call few pairs related and most not at all, while likenesses lie close together: raised to
 * this power they go with what readers say. 1.2 and 2 say it a little worse, for either half of the
 * rated pairs (`npm run bench likeness ARTICLES.jsonl`).
 */
const AS_READERS_RATE = 1.5;

/**
 * Every other story, best first, with how related readers would call it, from 0 to 1: for measuring,
 * not for readers.
 */
export function everyOther(index: RelatedIndex, id: string): RelatedEntry[] {
  const story = index.get(id);
  if (!story) return [];
  const query = index.query(story);
  const like = index.similarTo(story, { most: index.size, admits: () => true, timeless: true });
  const telling = tellingOf(index, story);
  const found = new Set(like.map(({ entry }) => entry.document));
  const others = index
    .entries()
    .filter(({ document }) => document !== story.document && !found.has(document));
  return [...like, ...others.map((entry) => ({ entry, score: 0 }))].map(({ entry, score }) => ({
    id: entry.id,
    score: score ** AS_READERS_RATE,
    ...relatedReason(index, query, telling, entry),
  }));
}
