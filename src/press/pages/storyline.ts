import { html } from 'hono/html';
import type { Card } from '../../store/cards.ts';
import type { Store } from '../../store/store.ts';
import { storylineAt, timesOfStoryline, turningPointsOf } from '../../store/storylinesShown.ts';
import type { TurningPointRow } from '../../store/tables/storylines.ts';
import { documentOf } from '../layout.ts';
import type { Markup } from '../markup.ts';
import type { Page } from '../page.ts';
import { pagedPath, pagination } from '../parts/pagination.ts';
import { storiesOverTime } from '../parts/storiesOverTime.ts';
import { teaser } from '../parts/teaser.ts';
import { timeline } from '../parts/timeline.ts';
import type { PressSite } from '../site.ts';
import { breadcrumbs } from '../structured.ts';
import { dayName } from '../times.ts';
import { turnWords } from '../turnWords.ts';
import { LIST_FRESH_FOR, listPage } from './listPage.ts';

/** A story that goes on over days or years: its latest, and how it came to this. */
export async function storylinePage(
  store: Store,
  site: PressSite,
  slug: string,
  page: number,
): Promise<Page | null> {
  const storyline = await storylineAt(store, slug);
  const list = storyline && (await listPage(store, site, { storylineId: storyline.id }, page));
  if (!storyline || !list) return null;
  const path = `/storyline/${slug}`;
  const latest = page === 1 ? list.cards[0] : undefined;
  const earlier = latest ? list.cards.slice(1) : list.cards;
  const turns = turnsOf(await turningPointsOf(store, storyline.id));
  const times = await timesOfStoryline(store, storyline.id, site.now);
  return documentOf(site, {
    head: {
      title: storyline.name,
      description: storyline.summary,
      path: pagedPath(path, page),
      feeds: { title: storyline.name, path },
      data: [breadcrumbs(site, [[storyline.name, path]])],
    },
    main: html`<header class="page-head">
<p class="kicker kicker-storyline">The story so far</p>
<h1>${storyline.name}</h1>
${storyline.summary ? html`<p class="standfirst">${storyline.summary}</p>` : null}
<p class="page-count">${sofar(site, times, list.count)}</p>
<p class="following"><span data-follow="${storyline.id}" data-name="${storyline.name}"></span> <a href="${path}/feed.rss">Follow by RSS</a></p>
${storiesOverTime(
  site,
  times.map(({ id, publishedAt }) => ({ publishedAt, turns: turns.has(id) })),
)}
</header>
${latest ? theLatest(site, latest, turns.get(latest.id)) : null}
${earlier.length > 0 ? theEarlier(site, earlier, turns) : null}
${pagination(list.paging, (number) => pagedPath(path, number))}`,
    dependsOn: [`storyline:${storyline.id}`],
    freshFor: LIST_FRESH_FOR,
  });
}

const theLatest = (site: PressSite, card: Card, turn: string | undefined): Markup =>
  html`<section class="storyline-latest" aria-labelledby="latest" data-via="storyline">
<h2 class="label" id="latest">The latest</h2>
${turn ? html`<p class="turn-why">${turn}</p>` : null}
${teaser(site, card, { size: 'second', picture: true, standfirst: true, kicker: false })}
</section>`;

const theEarlier = (site: PressSite, cards: Card[], turns: ReadonlyMap<string, string>): Markup =>
  html`<section class="storyline-earlier" aria-labelledby="how">
<h2 class="label" id="how">How it came to this</h2>
${timeline(site, cards, 'storyline', { standfirsts: true, turns })}
</section>`;

/** "14 reports since 3 May, the latest yesterday". */
function sofar(
  { now, timezone }: PressSite,
  times: readonly { publishedAt: number }[],
  count: number,
): string {
  const reports = `${count} ${count === 1 ? 'report' : 'reports'}`;
  const [first, last] = [times[0], times.at(-1)].map(
    (story) => story && lowered(dayName(story.publishedAt, now, timezone)),
  );
  if (!first || !last || first === last) return reports;
  return `${reports} since ${first}, the latest ${last}`;
}

/** "Today" and "Yesterday" inside a sentence. */
const lowered = (day: string) =>
  day.replace(/^[TY](?=oday|esterday)/, (letter) => letter.toLowerCase());

const turnsOf = (rows: readonly TurningPointRow[]): Map<string, string> =>
  new Map(
    rows.flatMap((row) => {
      const words = turnWords(row);
      return words === null ? [] : [[row.storyId, words] as const];
    }),
  );
