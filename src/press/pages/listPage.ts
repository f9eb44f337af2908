import { MINUTE } from '../../lib/clock.ts';
import { type Card, cardsOf } from '../../store/cards.ts';
import { countStories, latestStories, type Scope } from '../../store/latestStories.ts';
import type { Store } from '../../store/store.ts';
import type { Paging } from '../parts/pagination.ts';
import type { PressSite } from '../site.ts';

/** Lists tell how long ago a story came out, as of this long ago at most. */
export const LIST_FRESH_FOR = 5 * MINUTE;

const ON_A_PAGE = 25;

/** One page of a long list; null where there is no such page. The first is there even when empty. */
export async function listPage(
  store: Store,
  site: PressSite,
  scope: Scope,
  page: number,
): Promise<{ cards: Card[]; paging: Paging; count: number } | null> {
  const count = await countStories(store, scope, site.now);
  const pages = Math.max(1, Math.ceil(count / ON_A_PAGE));
  if (page > pages) return null;
  const slice = { limit: ON_A_PAGE, offset: (page - 1) * ON_A_PAGE };
  const cards = await cardsOf(store, await latestStories(store, scope, slice, site.now));
  return { cards, paging: { page, pages }, count };
}
