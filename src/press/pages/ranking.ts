import { html } from 'hono/html';
import { MINUTE } from '../../lib/clock.ts';
import {
  RANKING_LISTS,
  type RankingList,
  type RankingWindow,
  ranking,
} from '../../store/rankings.ts';
import { lastDayOf } from '../../store/readership/shown.ts';
import { sectionById } from '../../store/sections.ts';
import type { Store } from '../../store/store.ts';
import { topicById } from '../../store/subjectsShown.ts';
import { documentOf } from '../layout.ts';
import type { Markup } from '../markup.ts';
import type { Page } from '../page.ts';
import { pageLinks } from '../parts/pageLinks.ts';
import { mostRead, trending } from '../parts/ranked.ts';
import { ownWords } from '../parts/spoken.ts';
import type { PressSite } from '../site.ts';
import type { SimpleKey } from '../words/message.ts';

/** Long enough to browse, short enough that every entry still says something. */
const LISTED = 20;

/** Numbers of readers are told as of this long ago at most. */
const FRESH_FOR = MINUTE;

const LIST_NAMES = {
  'most-read': 'list.mostRead',
  'most-shared': 'list.mostShared',
  'most-reacted': 'list.mostReacted',
  trending: 'list.trending',
} as const satisfies Record<RankingList, SimpleKey>;

const WINDOW_NAMES = {
  '1h': 'list.lastHour',
  '24h': 'list.day',
  '7d': 'list.week',
  '30d': 'list.month',
} as const satisfies Record<RankingWindow, SimpleKey>;
const WINDOWS = Object.keys(WINDOW_NAMES) as RankingWindow[];
const FIRST_SHOWN: RankingWindow = '24h';

/** Of what a ranking is: what it is called, where it is, and how its stories are filed. */
type Scope = {
  name: string | null;
  path: string;
  sectionId?: string;
  topicId?: string;
};

export const isRankingList = (name: string): name is RankingList =>
  RANKING_LISTS.some((list) => list === name);

/** The scope that an address names: a section, a topic, or the whole site; null where there is none. */
export async function rankingScope(store: Store, kind?: string, id = ''): Promise<Scope | null> {
  if (kind === undefined) return { name: null, path: '' };
  const named = await (kind === 'section' ? sectionById(store, id) : topicById(store, id));
  if (!named) return null;
  const filed = kind === 'section' ? { sectionId: id } : { topicId: id };
  return { name: named.name, path: `/${kind}/${id}`, ...filed };
}

/** A page of one ranking of the site, a section or a topic, in one window; null where there is none. */
export async function rankingPage(
  store: Store,
  site: PressSite,
  asked: { list: RankingList; scope: Scope; window?: string | undefined; page: number },
): Promise<Page | null> {
  const { list, scope, page } = asked;
  const window = WINDOWS.find((name) => name === asked.window) ?? FIRST_SHOWN;
  const offset = (page - 1) * LISTED;
  const slice = { list, window, limit: LISTED + 1, offset };
  const found = await ranking(store, { ...scope, ...slice }, site.now);
  if (found.length === 0 && page > 1) return null;
  const entries = found.slice(0, LISTED);
  const pageAt = (number: number) => addressOf(scope, list, window, number);
  const { say } = site.words;
  const name = say(LIST_NAMES[list]);
  const title = scope.name === null ? name : say('list.ofScope', { list: name, scope: scope.name });
  const ids = entries.map((entry) => entry.id);
  return documentOf(site, {
    head: {
      title,
      description: say(EXPLAINED[list]),
      path: pageAt(page),
    },
    section: scope.sectionId ?? null,
    main: html`<header class="page-head">
${scope.name === null ? null : html`<p class="kicker"${ownWords(site)}><a href="${scope.path}">${scope.name}</a></p>`}
<h1>${name}</h1>
<p class="standfirst">${say(EXPLAINED[list])}</p>
</header>
${choice(say('list.rankings'), RANKING_LISTS, list, (one) => [addressOf(scope, one, window), say(LIST_NAMES[one])])}
${choice(say('list.timeSpan'), WINDOWS, window, (one) => [addressOf(scope, list, one), say(WINDOW_NAMES[one])])}
<div class="ranking-page">
<h2 class="unseen">${say(WINDOW_NAMES[window])}</h2>
${
  entries.length === 0
    ? html`<p class="nothing">${say(NOTHING[list])}</p>`
    : list === 'trending'
      ? trending(site, entries, await lastDayOf(store, ids, site.now), offset)
      : mostRead(site, entries, window, { list, offset })
}
</div>
${pageLinks(site, page > 1 ? pageAt(page - 1) : null, found.length > LISTED ? pageAt(page + 1) : null)}`,
    dependsOn: ['rankings', ...ids.map((id) => `story:${id}`)],
    freshFor: FRESH_FOR,
  });
}

const EXPLAINED = {
  'most-read': 'ranking.mostRead',
  'most-shared': 'ranking.mostShared',
  'most-reacted': 'ranking.mostReacted',
  trending: 'ranking.trending',
} as const satisfies Record<RankingList, SimpleKey>;

const NOTHING = {
  'most-read': 'ranking.noneRead',
  'most-shared': 'ranking.noneShared',
  'most-reacted': 'ranking.noneReacted',
  trending: 'ranking.noneTrending',
} as const satisfies Record<RankingList, SimpleKey>;

function addressOf({ path }: Scope, list: RankingList, window: RankingWindow, page = 1): string {
  const asked = new URLSearchParams({
    ...(window === FIRST_SHOWN ? {} : { window }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return `${path}/${list}${asked.size > 0 ? `?${asked}` : ''}`;
}

/** Links of which one is where the reader is. */
const choice = <Name extends string>(
  label: string,
  names: readonly Name[],
  chosen: Name,
  linkOf: (name: Name) => [path: string, words: string],
): Markup => html`<nav class="choices" aria-label="${label}">
<ul>
${names.map((name) => {
  const [path, words] = linkOf(name);
  return html`<li><a href="${path}"${name === chosen ? html` aria-current="page"` : null}>${words}</a></li>`;
})}
</ul>
</nav>`;
