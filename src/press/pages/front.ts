import { html } from 'hono/html';
import { MINUTE } from '../../lib/clock.ts';
import { type Card, cardsOf } from '../../store/cards.ts';
import { type FrontStory, frontStories } from '../../store/frontStories.ts';
import { withHeadlinesTried } from '../../store/headlinesTried.ts';
import { latestStories } from '../../store/latestStories.ts';
import type { ListEntry } from '../../store/listEntry.ts';
import { type RankingWindow, ranking } from '../../store/rankings.ts';
import { lastDayOf } from '../../store/readership/shown.ts';
import type { Store } from '../../store/store.ts';
import type { Teaser } from '../../store/teasers.ts';
import { documentOf } from '../layout.ts';
import type { Markup } from '../markup.ts';
import type { Page } from '../page.ts';
import { band } from '../parts/band.ts';
import { firstDay } from '../parts/firstDay.ts';
import { latestStrip } from '../parts/latestStrip.ts';
import { leadBlock, secondRow } from '../parts/leadBlock.ts';
import { type Rail, rail } from '../parts/rail.ts';
import type { PressSite } from '../site.ts';
import { organisation } from '../structured.ts';
import { createAllotment } from './allotment.ts';
import { frontOrder, picturesOnce, storiesOf } from './frontOrder.ts';

const IN_A_SECTION = 24;
const BANDS = 8;
const MOST_READ = 5;
const TRENDING = 3;

/** Ages and rankings are told as of this long ago at most. */
const FRESH_FOR = MINUTE;

/** The front page. */
export async function frontPage(store: Store, site: PressSite): Promise<Page> {
  const recent = await frontStories(store, site.now);
  const { main, cards } = await contents(store, site, recent);
  return documentOf(site, {
    head: {
      title: '',
      path: '/',
      data: [{ '@context': 'https://schema.org', ...organisation(site) }],
      cards,
    },
    front: true,
    main,
    dependsOn: ['stories', 'rankings'],
    freshFor: FRESH_FOR,
  });
}

type Contents = { main: Markup; cards: Card[] };

async function contents(store: Store, site: PressSite, recent: FrontStory[]): Promise<Contents> {
  if (recent.length === 0) return { main: firstDay(site), cards: [] };
  const sections = await Promise.all(
    site.sections.slice(0, BANDS).map(async ({ id }) => ({
      sectionId: id,
      stories: await latestStories(store, { sectionId: id }, { limit: IN_A_SECTION }, site.now),
    })),
  );
  const all = [...recent, ...sections.flatMap((section) => section.stories)];
  const shown = await withHeadlinesTried(store, await cardsOf(store, all), site.now);
  const cards = new Map(shown.map((card) => [card.id, card]));
  const dressed = <Story extends Teaser>(stories: Story[]): Card<Story>[] =>
    stories.flatMap((story) => {
      const card = cards.get(story.id);
      return card ? [{ ...card, ...story }] : [];
    });
  const page = picturesOnce(
    frontOrder(
      dressed(recent),
      sections.map(({ sectionId, stories }) => ({ sectionId, stories: dressed(stories) })),
    ),
  );
  const main =
    await html`<h1 class="unseen">${site.words.say('front.heading', { paper: site.name })}</h1>
<div class="top">
<div class="top-main">
${page.lead ? leadBlock(site, page.lead, page.followUps) : null}
${secondRow(site, page.seconds)}
</div>
${rail(site, await railOf(store, site, storiesOf(page)))}
</div>
${latestStrip(site, page.latest)}
${page.bands.map(({ sectionId, stories }, index) => {
  const section = site.sections.find(({ id }) => id === sectionId);
  return section ? band(site, section, stories, index) : null;
})}`;
  return { main, cards: shown };
}

/**
 * What others read besides what is on the page already: Most read of the day, on quiet days of the
 * week or the month, and Trending. Neither repeats a story of the page, nor one of the other.
 */
async function railOf(store: Store, site: PressSite, shown: string[]): Promise<Rail> {
  const allotment = createAllotment(shown);
  const ranked = (list: 'most-read' | 'trending', window: RankingWindow) =>
    ranking(store, { list, window, limit: MOST_READ + TRENDING + shown.length }, site.now);
  let window: RankingWindow = '24h';
  let most: ListEntry[] = [];
  for (const span of ['24h', '7d', '30d'] as const) {
    if (most.length === MOST_READ) break;
    const entries = allotment.peek(await ranked('most-read', span), MOST_READ);
    if (entries.length > most.length) [window, most] = [span, entries];
  }
  const mostRead = allotment.take(most, MOST_READ);
  const trending = allotment.take(await ranked('trending', '24h'), TRENDING);
  const ids = trending.map((entry) => entry.id);
  const lastDay = await lastDayOf(store, ids, site.now);
  return { mostRead, window, trending, lastDay };
}
