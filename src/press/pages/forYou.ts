import { html } from 'hono/html';
import type { Millis } from '../../lib/clock.ts';
import { type Card, cardsOf } from '../../store/cards.ts';
import type { Store } from '../../store/store.ts';
import type { Teaser } from '../../store/teasers.ts';
import type { Markup } from '../markup.ts';
import { teaser } from '../parts/teaser.ts';
import type { PressSite } from '../site.ts';
import { whyWords } from '../why.ts';
import { FOR_YOU } from './storyLists.ts';

/** A story of Recommendation, with the reason. */
export type Recommended = Teaser & {
  why: string;
  detail: string | null;
  /** Nobody knows yet whether it is any good: it is in the place that is kept for finding out. */
  trying?: boolean;
};

/** Recommendation for a reader who lately read `recent`, newest first, without those of `except`. */
export type ForYou = (asked: {
  recent: string[];
  except: string[];
  limit: number;
  now: Millis;
}) => Promise<Recommended[]>;

/** As many reads as a reader's browser keeps, and as many stories as one page can show. */
const MOST_RECENT = 20;
const MOST_EXCEPT = 60;

/** The entries of "For you" alone, for the script to put in place of those of everybody. */
export async function forYouFragment(
  store: Store,
  site: PressSite,
  forYou: ForYou,
  asked: { recent: string | undefined; except: string | undefined },
): Promise<string> {
  const entries = await forYou({
    recent: ids(asked.recent, MOST_RECENT),
    except: ids(asked.except, MOST_EXCEPT),
    limit: FOR_YOU,
    now: site.now,
  });
  return String(await forYouEntries(site, await cardsOf(store, entries)));
}

export const forYouEntries = (site: PressSite, cards: Card<Recommended>[]): Markup =>
  html`${cards.map(
    (card) =>
      html`<li data-id="${card.id}"${card.trying ? html` data-via="trying"` : null}>${teaser(site, card, { size: 'third', standfirst: true, why: whyWords({ ...card, age: site.now - card.publishedAt }) })}</li>`,
  )}`;

const ids = (text = '', limit: number) =>
  text
    .split(',')
    .filter((id) => /^[\w-]{1,40}$/.test(id))
    .slice(0, limit);
