/** What was read next after a read, and how much is left to all else. */
type Leading<Id> = {
  next: ReadonlyMap<Id, { weight: number }>;
  popular: number;
};

/** Of what the last read leaves open, so much is told by the reads before it; the rest by popularity. */
const TOLD_BEFORE = 0.8;

/**
 * The probability that a story is opened next: what was read next after the last read, and for the
 * part that this leaves open, after the reads before it, and what is popular. `chance` is the
 * story's own; `reads` are the latest first. `led` is the part that reads have led to.
 */
export function chanceAfter<Id>(
  reads: readonly Leading<Id>[],
  story: Id,
  chance: number,
): { led: number; popular: number } {
  const [last] = reads;
  if (!last) return { led: 0, popular: chance };
  const led = last.next.get(story)?.weight ?? 0;
  const before = reads.length - 1;
  if (before === 0) return { led, popular: last.popular * chance };
  let ledBefore = 0;
  let leftBefore = 0;
  for (let step = 1; step < reads.length; step++) {
    ledBefore += reads[step]?.next.get(story)?.weight ?? 0;
    leftBefore += reads[step]?.popular ?? 0;
  }
  const told = TOLD_BEFORE * last.popular;
  return {
    led: led + (told * ledBefore) / before,
    popular: (told * (leftBefore / before) + (1 - TOLD_BEFORE) * last.popular) * chance,
  };
}
