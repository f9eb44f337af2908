import type { RelatedIndex } from './relatedIndex.ts';
import type { Entry } from './storyEntries.ts';
import { NAME_MARK, TOPIC_MARK } from './storyTerms.ts';
import type { QueryTerm } from './termIndex.ts';

/** `term` is what the reason rests on, as indexed; `detail` is what can be said without the text. */
export type RelatedReason = {
  why: 'same-topic' | 'same-people' | 'same-meaning' | 'same-subject' | 'same-words' | 'read-next';
  term: string | null;
  detail: string | null;
};

/** What is told of another story without the words that it shares. */
type Telling = {
  isByMeaning: (other: Entry) => boolean;
  subjectOf: (other: Entry) => string | null;
};

/** What this many of the stories have in common is no reason. */
const TOO_COMMON = 0.25;

/** In a paper of a few stories everything is common. */
export const SMALL_PAPER = 12;

/**
 * Why two stories are related, for people: the rarest topic that they share, else the name that
 * weighs most, else that a model finds them close where this says more than all else, else the
 * subject where it says more than the words, else the word. `query` is of the story whose Related it
 * is; `isByMeaning` and `subjectOf` are of the functions of `RelatedIndex` of these names.
 */
export function relatedReason(
  index: RelatedIndex,
  query: readonly QueryTerm[],
  { isByMeaning, subjectOf }: Telling,
  other: Entry,
): RelatedReason {
  const vector = new Map(
    index.terms.weighted(other.document).map(({ term, weight }) => [term, weight]),
  );
  const shared = query
    .map(({ term, weight }) => {
      const rarity = index.terms.rarity(term) || 1;
      return { term, share: (weight * (vector.get(term) ?? 0)) / rarity };
    })
    .filter(({ share }) => share > 0)
    .map(({ term, share }) => ({ term, share, text: index.terms.termText(term) }));
  const telling = shared.filter(
    ({ term }) => index.size <= SMALL_PAPER || index.terms.spread(term) <= TOO_COMMON,
  );
  const topics = telling.filter(({ text }) => text.startsWith(TOPIC_MARK));
  const names = telling.filter(({ text }) => text.startsWith(NAME_MARK));
  const words = (telling.length > 0 ? telling : shared).filter(
    ({ text }) => !text.startsWith(TOPIC_MARK) && !text.startsWith(NAME_MARK),
  );
  const [topic] = topics.sort(
    (some, last) => index.terms.rarity(last.term) - index.terms.rarity(some.term),
  );
  if (topic) return { why: 'same-topic', term: topic.text, detail: null };
  const name = heaviest(names);
  if (name) return { why: 'same-people', term: name.text, detail: null };
  if (isByMeaning(other)) return { why: 'same-meaning', term: null, detail: null };
  const subject = subjectOf(other);
  if (subject) return { why: 'same-subject', term: null, detail: subject };
  return { why: 'same-words', term: heaviest(words)?.text ?? null, detail: null };
}

const heaviest = <Shared extends { share: number }>(shared: Shared[]): Shared | undefined =>
  shared.reduce<Shared | undefined>(
    (some, other) => (some && some.share >= other.share ? some : other),
    undefined,
  );
