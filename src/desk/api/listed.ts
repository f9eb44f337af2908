import type { z } from '@hono/zod-openapi';
import { cardsOf } from '../../store/cards.ts';
import type { Store } from '../../store/store.ts';
import type { Teaser } from '../../store/teasers.ts';
import { entryOf, type listedStory } from './storyShapes.ts';

/** Entries of Related, Ranking or Recommendation as the API shows them. */
export async function listed(
  store: Store,
  base: string,
  entries: (Teaser & { why: string; detail: string | null })[],
): Promise<z.infer<typeof listedStory>[]> {
  const cards = await cardsOf(store, entries);
  return cards.map((card) => ({ ...entryOf(base, card), why: card.why, detail: card.detail }));
}
