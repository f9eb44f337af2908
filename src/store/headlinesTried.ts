import type { Millis } from '../lib/clock.ts';
import type { Card } from './cards.ts';
import type { Store } from './store.ts';

/** What a page shows of a test: its headlines, the story's own first. */
export type HeadlinesTried = { testId: string; storyId: string; headlines: string[] };

/**
 * As many on one page as one small style sheet tells of; of further stories it has the own headline
 * alone.
 */
const MOST_ON_A_PAGE = 20;

/**
 * Adds to cards the headlines that are being tried of them. Where the story has another headline by
 * now, from whatever hand, it has that alone.
 */
export async function withHeadlinesTried<Shown extends Card>(
  store: Store,
  cards: Shown[],
  now: Millis,
): Promise<Shown[]> {
  if (cards.length === 0) return cards;
  const tests = await store.db
    .selectFrom('headlineTests')
    .select(['id', 'storyId', 'headlines'])
    .where('outcome', 'is', null)
    .where('startedAt', '<=', now)
    .where('endsAt', '>', now)
    .orderBy('startedAt', 'desc')
    .execute();
  const byStory = new Map(tests.map((test) => [test.storyId, test]));
  const onPage = new Set<string>();
  return cards.map((card) => {
    const test = byStory.get(card.id);
    if (!test) return card;
    const headlines = JSON.parse(test.headlines) as string[];
    if (headlines[0] !== card.headline) return card;
    if (onPage.size >= MOST_ON_A_PAGE && !onPage.has(test.id)) return card;
    onPage.add(test.id);
    return { ...card, tried: { testId: test.id, storyId: card.id, headlines } };
  });
}
