/** How often a story was seen and opened at a place of a list. */
export type ShownAt = {
  storyId: string;
  list: string;
  place: number;
  shown: number;
  opened: number;
};

/** How many readers told how long they stayed with a story, and how many of them stayed. */
export type StayedWith = { storyId: string; told: number; stayed: number };

/**
 * As many openings, or readers, as if they had been as usual: a story that was shown ten times and
 * opened never is no failure yet.
 */
const PSEUDO_OPENED = 5;
const PSEUDO_TOLD = 20;

/** A place of a list that was hardly seen is drawn towards the mean of all places by so many showings. */
const PSEUDO_SHOWN = 100;

/** What is learned from lists orders them anew, but never by more than this, either way. */
const MOST = 1.6;

/**
 * How much more than usual each story appeals, as a factor: openings over those expected of the places
 * at which it was shown, and whether those who opened it stayed. A story at the head of a list is
 * opened more for standing there, so it is compared with what stood in the same places; that is the
 * care for position (clicks over expected clicks: Zhang and Jones, 2007). Stories not named are usual.
 */
export function appealOf(
  shown: readonly ShownAt[],
  stayed: readonly StayedWith[],
): Map<string, number> {
  const rate = createRates(shown);
  const appeals = new Map<string, { opened: number; expected: number }>();
  for (const at of shown) {
    const sum = appeals.get(at.storyId) ?? { opened: 0, expected: 0 };
    sum.opened += Math.min(at.opened, at.shown);
    sum.expected += at.shown * rate(at);
    appeals.set(at.storyId, sum);
  }
  const factors = new Map<string, number>();
  for (const [id, { opened, expected }] of appeals) {
    factors.set(id, (opened + PSEUDO_OPENED) / (expected + PSEUDO_OPENED));
  }
  for (const [id, factor] of stayFactors(stayed)) factors.set(id, (factors.get(id) ?? 1) * factor);
  for (const [id, factor] of factors) factors.set(id, Math.min(MOST, Math.max(1 / MOST, factor)));
  return factors;
}

/** How often whatever stands at a place of a list is opened when it is seen. */
function createRates(shown: readonly ShownAt[]): (at: ShownAt) => number {
  const places = new Map<string, { shown: number; opened: number }>();
  const all = { shown: PSEUDO_SHOWN, opened: 1 };
  for (const { list, place, shown: seen, opened } of shown) {
    const sum = places.get(`${list} ${place}`) ?? { shown: 0, opened: 0 };
    for (const one of [sum, all]) {
      one.shown += seen;
      one.opened += Math.min(opened, seen);
    }
    places.set(`${list} ${place}`, sum);
  }
  const usual = all.opened / all.shown;
  return ({ list, place }) => {
    const at = places.get(`${list} ${place}`) ?? { shown: 0, opened: 0 };
    return (at.opened + PSEUDO_SHOWN * usual) / (at.shown + PSEUDO_SHOWN);
  };
}

/** How much more often than usual those who opened a story stayed with it; the root, for it is a hint. */
function* stayFactors(stayed: readonly StayedWith[]): Generator<[string, number]> {
  const told = stayed.reduce((sum, one) => sum + one.told, 0);
  if (told === 0) return;
  const usual = (stayed.reduce((sum, one) => sum + one.stayed, 0) + 1) / (told + 2);
  for (const one of stayed) {
    const share = (one.stayed + PSEUDO_TOLD * usual) / (one.told + PSEUDO_TOLD);
    yield [one.storyId, Math.sqrt(share / usual)];
  }
}
