import { html } from 'hono/html';
import type { Millis } from '../../lib/clock.ts';
import { type Card, cardsOf } from '../../store/cards.ts';
import type { Store } from '../../store/store.ts';
import type { Teaser } from '../../store/teasers.ts';
import type { Markup } from '../markup.ts';
import { teaser } from '../parts/teaser.ts';
import type { PressSite } from '../site.ts';
import { whyWords } from '../why.ts';
import type { Words } from '../words.ts';
import { FOR_YOU } from './storyLists.ts';

/** A story of Recommendation, with the reason. */
export type Recommended = Teaser & {
  why: string;
  detail: string | null;
  /** Nobody knows yet whether it is any good: it is in the place that is kept for finding out. */
  trying?: boolean;
  /** Where the reader is in an experiment, while one goes on. */
  place?: { arm: string; bucket: number } | null;
};

/** Recommendation for a reader who lately read `recent`, newest first, without those of `except`. */
export type ForYou = (asked: {
  recent: string[];
  /** Storylines that the reader follows. */
  follows?: string[];
  except: string[];
  limit: number;
  now: Millis;
  /** What tells readers apart in an experiment; it is not kept. */
  reader?: string;
}) => Promise<Recommended[]>;

/** As many reads as a reader's browser keeps, and as many stories as one page can show. */
const MOST_RECENT = 20;
const MOST_EXCEPT = 120;
/** As many entries as the page of its own shows. */
export const MOST_FOR_YOU = 12;

/** The entries of "For you" alone, for the script to put in place of those of everybody. */
export async function forYouFragment(
  store: Store,
  site: PressSite,
  forYou: ForYou,
  asked: { recent?: unknown; except?: unknown; follows?: unknown; limit?: unknown; reader: string },
): Promise<string> {
  const entries = await forYou({
    recent: ids(asked.recent, MOST_RECENT),
    follows: ids(asked.follows, MOST_RECENT),
    except: ids(asked.except, MOST_EXCEPT),
    limit: asked.limit === String(MOST_FOR_YOU) ? MOST_FOR_YOU : FOR_YOU,
    now: site.now,
    reader: asked.reader,
  });
  return String(await forYouEntries(site, await cardsOf(store, entries)));
}

export const forYouEntries = (site: PressSite, cards: Card<Recommended>[]): Markup =>
  html`${cards.map(
    (card) =>
      html`<li data-id="${card.id}"${viaOf(card)}>${teaser(site, card, { size: 'third', standfirst: true, why: whyWords(site.words, { ...card, age: site.now - card.publishedAt }) })}</li>`,
  )}`;

/** What the script says of the list, as JSON. */
export const forYouWords = ({ say }: Words): string =>
  JSON.stringify({
    fromReads: say('forYou.fromReads'),
    fromFollows: say('forYou.fromFollows'),
    fromBoth: say('forYou.fromBoth'),
    allRead: say('forYou.allRead'),
    clear: say('forYou.clear'),
    switchOff: say('forYou.switchOff'),
    switchOn: say('forYou.switchOn'),
    asAsked: say('forYou.asAsked'),
    restsOn: say('forYou.restsOn'),
    forget: say('forYou.forget'),
    forgetNamed: say('forYou.forgetNamed', { headline: '#' }),
    unfollow: say('forYou.unfollow'),
    unfollowNamed: say('forYou.unfollowNamed', { name: '#' }),
  });

/** Where an entry is counted apart from its list. */
function viaOf({ trying, place }: Recommended): Markup | null {
  if (trying) return html` data-via="trying"`;
  return place ? html` data-via="for-you-arm-${place.arm}${place.bucket}"` : null;
}

const ids = (text: unknown, limit: number) =>
  (typeof text === 'string' ? text : '')
    .split(',')
    .filter((id) => /^[\w-]{1,40}$/.test(id))
    .slice(0, limit);
