import { html } from 'hono/html';
import type { Card } from '../../store/cards.ts';
import type { Store } from '../../store/store.ts';
import { storylineAt, timesOfStoryline, turningPointsOf } from '../../store/storylinesShown.ts';
import type { TurningPointRow } from '../../store/tables/storylines.ts';
import { documentOf } from '../layout.ts';
import type { Markup } from '../markup.ts';
import type { Page } from '../page.ts';
import { pagedPath, pagination } from '../parts/pagination.ts';
import { ownWords } from '../parts/spoken.ts';
import { storiesOverTime } from '../parts/storiesOverTime.ts';
import { teaser } from '../parts/teaser.ts';
import { timeline } from '../parts/timeline.ts';
import type { PressSite } from '../site.ts';
import { breadcrumbs, collection } from '../structured.ts';
import { dayInside } from '../times.ts';
import { turnWords } from '../turnWords.ts';
import type { Words } from '../words.ts';
import { LIST_FRESH_FOR, listPage } from './listPage.ts';

/**
 * A story that goes on over days or years: its latest, and how it came to this. Null where all of it
 * was taken back: its name was a headline, and goes with it.
 */
export async function storylinePage(
  store: Store,
  site: PressSite,
  slug: string,
  page: number,
): Promise<Page | null> {
  const storyline = await storylineAt(store, slug);
  const list = storyline && (await listPage(store, site, { storylineId: storyline.id }, page));
  if (!storyline || !list || list.count === 0) return null;
  const path = `/storyline/${slug}`;
  const latest = page === 1 ? list.cards[0] : undefined;
  const earlier = latest ? list.cards.slice(1) : list.cards;
  const turns = turnsOf(site.words, await turningPointsOf(store, storyline.id));
  const times = await timesOfStoryline(store, storyline.id, site.now);
  return documentOf(site, {
    head: {
      title: storyline.name,
      description:
        storyline.summary || list.cards[0]?.standfirst || list.cards[0]?.headline || null,
      path: pagedPath(path, page),
      feeds: { title: storyline.name, path },
      data: [
        breadcrumbs(site, [[storyline.name, path]]),
        collection(site, { name: storyline.name, path }, list.cards),
      ],
    },
    main: html`<header class="page-head">
<p class="kicker kicker-storyline">${site.words.say('storyline.soFar')}</p>
<h1${ownWords(site)}>${storyline.name}</h1>
${storyline.summary ? html`<p class="standfirst"${ownWords(site)}>${storyline.summary}</p>` : null}
<p class="page-count">${sofar(site, times, list.count)}</p>
<p class="following"><span data-follow="${storyline.id}" data-name="${storyline.name}" data-words="${followWords(site.words)}"></span> <a href="${path}/feed.rss">${site.words.say('page.followByRss')}</a></p>
${storiesOverTime(
  site,
  times.map(({ id, publishedAt }) => ({ publishedAt, turns: turns.has(id) })),
)}
</header>
${latest ? theLatest(site, latest, turns.get(latest.id)) : null}
${earlier.length > 0 ? theEarlier(site, earlier, turns) : null}
${pagination(site, list.paging, (number) => pagedPath(path, number))}`,
    dependsOn: [`storyline:${storyline.id}`],
    freshFor: LIST_FRESH_FOR,
  });
}

const theLatest = (site: PressSite, card: Card, turn: string | undefined): Markup =>
  html`<section class="storyline-latest" aria-labelledby="latest" data-via="storyline">
<h2 class="label" id="latest">${site.words.say('storyline.latest')}</h2>
${turn ? html`<p class="turn-why">${turn}</p>` : null}
${teaser(site, card, { size: 'second', picture: true, standfirst: true, kicker: false })}
</section>`;

const theEarlier = (site: PressSite, cards: Card[], turns: ReadonlyMap<string, string>): Markup =>
  html`<section class="storyline-earlier" aria-labelledby="how">
<h2 class="label" id="how">${site.words.say('storyline.how')}</h2>
${timeline(site, cards, 'storyline', { standfirsts: true, turns })}
</section>`;

/** "14 reports since 3 May, the latest yesterday". */
function sofar(site: PressSite, times: readonly { publishedAt: number }[], count: number): string {
  const { say } = site.words;
  const [first, last] = [times[0], times.at(-1)].map(
    (story) => story && dayInside(site, story.publishedAt),
  );
  if (!first || !last || first === last) return say('storyline.reports', { count });
  return say('storyline.reportsSince', { count, first, last });
}

/** What the script says of following, as JSON. */
const followWords = ({ say }: Words) =>
  JSON.stringify({
    follow: say('follow.follow'),
    following: say('follow.following'),
    noLonger: say('follow.noLonger'),
    kept: say('follow.kept'),
    off: say('follow.off'),
    cannot: say('follow.cannot'),
  });

const turnsOf = (words: Words, rows: readonly TurningPointRow[]): Map<string, string> =>
  new Map(
    rows.flatMap((row) => {
      const said = turnWords(words, row);
      return said === null ? [] : [[row.storyId, said] as const];
    }),
  );
