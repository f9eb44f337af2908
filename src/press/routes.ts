import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { clientAddress } from '../http/clientAddress.ts';
import { household } from '../http/household.ts';
import { searchRate } from '../http/searchRate.ts';
import { SECURITY_HEADERS } from '../http/securityHeaders.ts';
import type { Clock } from '../lib/clock.ts';
import { RANKING_LISTS } from '../store/rankings.ts';
import type { Store } from '../store/store.ts';
import { assetRoutes } from './assetRoutes.ts';
import { loadAssets } from './assets.ts';
import { feedPage } from './feeds/feedPage.ts';
import { FEED_FORMATS } from './feeds/formats.ts';
import { FEED_SUBJECTS, wholeSite } from './feeds/subjects.ts';
import { movedAddress } from './movedAddress.ts';
import type { Page, Respond } from './page.ts';
import { aboutPage } from './pages/about.ts';
import { archivePage } from './pages/archive.ts';
import { archiveDayPage } from './pages/archiveDay.ts';
import { authorPage } from './pages/author.ts';
import { correctionsPage } from './pages/corrections.ts';
import { type ForYou, forYouFragment } from './pages/forYou.ts';
import { forYouPage } from './pages/forYouPage.ts';
import { frontPage } from './pages/front.ts';
import { notFoundPage } from './pages/notFound.ts';
import { isRankingList, rankingPage, rankingScope } from './pages/ranking.ts';
import { type Find, searchPage } from './pages/search.ts';
import { sectionPage } from './pages/section.ts';
import { storylinePage } from './pages/storyline.ts';
import { topicPage } from './pages/topic.ts';
import { bannerPage } from './parts/banner.ts';
import { pageNumber } from './parts/pagination.ts';
import { previewRoute } from './previewRoute.ts';
import { searchAsked } from './searchAsked.ts';
import { type PressSite, pressSite } from './site.ts';
import { newsSitemap, robots, sitemap, sitemapIndex } from './sitemaps.ts';
import { movedStoryline } from './storylineRoute.ts';
import { storyRoute } from './storyRoute.ts';
import { type Suggest, suggestionRoute } from './suggestionRoute.ts';
import type { Words } from './words.ts';

export type PressDeps = {
  store: Store;
  clock: Clock;
  /** Scheme and host of the site without a slash at the end; never taken from a request. */
  baseUrl: string;
  respond: Respond;
  /** A proxy of one's own stands in front and says where readers come from. */
  trustProxy: boolean;
  forYou: ForYou;
  search: { find: Find; suggest: Suggest };
  /** Other words than the site has: in tests alone. */
  speak?: (language: string) => Words;
};

/** What is asked for a reader's own list: some two hundred ids. */
const LONGEST_ASKED = 8_192;

const RANKINGS = `(?:${RANKING_LISTS.join('|')})`;

/** The public site: every address that a reader can come to. */
export function pressRoutes(deps: PressDeps): Hono {
  const { store, forYou, search } = deps;
  const assets = loadAssets();
  const app = new Hono();
  const site = () => pressSite({ ...deps, assets });
  const show = (c: Context, make: (paper: PressSite) => Promise<Page | null>) =>
    deps.respond(c, async () => {
      const paper = await site();
      return (await make(paper)) ?? notFoundPage(paper);
    });
  const page = (c: Context) => pageNumber(c.req.query('page'));

  app.use(movedAddress(store, deps.clock));
  app.get('/', (c) => show(c, (paper) => frontPage(store, paper)));
  app.get('/section/:id', (c) =>
    show(c, (paper) => sectionPage(store, paper, c.req.param('id'), page(c))),
  );
  app.get('/topic/:id', (c) =>
    show(c, (paper) => topicPage(store, paper, c.req.param('id'), page(c))),
  );
  app.get('/author/:id', (c) =>
    show(c, (paper) => authorPage(store, paper, c.req.param('id'), page(c))),
  );
  app.use('/storyline/:slug/*', movedStoryline(store));
  app.get('/storyline/:slug', (c) =>
    show(c, (paper) => storylinePage(store, paper, c.req.param('slug'), page(c))),
  );
  const rankingOf = (c: Context, kind?: 'section' | 'topic') =>
    show(c, async (paper) => {
      const list = c.req.param('list') ?? '';
      const scope = await rankingScope(store, kind, c.req.param('id'));
      if (!scope || !isRankingList(list)) return null;
      const asked = { window: c.req.query('window'), page: page(c) };
      return rankingPage(store, paper, { list, scope, ...asked });
    });
  app.get(`/:list{${RANKINGS}}`, (c) => rankingOf(c));
  app.get(`/section/:id/:list{${RANKINGS}}`, (c) => rankingOf(c, 'section'));
  app.get(`/topic/:id/:list{${RANKINGS}}`, (c) => rankingOf(c, 'topic'));
  app.use('/search/*', searchRate(deps, searchedTooOften(site)));
  app.get('/search', (c) =>
    show(c, (paper) =>
      searchPage(store, paper, search.find, { asked: searchAsked(c.req.query()), page: page(c) }),
    ),
  );
  app.get('/search/suggestions', suggestionRoute(search.suggest, site));
  app.get('/archive', (c) => show(c, (paper) => archivePage(store, paper, page(c))));
  app.get('/archive/:year/:month/:day', (c) => {
    const { year, month, day } = c.req.param();
    return show(c, (paper) => archiveDayPage(store, paper, `${year}-${month}-${day}`, page(c)));
  });
  app.get('/corrections', (c) => show(c, (paper) => correctionsPage(store, paper, page(c))));
  app.get('/about', (c) => show(c, (paper) => aboutPage(store, paper)));
  app.get('/:year{[0-9]{4}}/:month{[0-9]{2}}/:day{[0-9]{2}}/:slug', storyRoute(deps, site));

  app.get('/preview/:secret', previewRoute(store, site));

  app.get('/breaking', (c) => show(c, bannerPage));

  app.get('/for-you', (c) =>
    c.req.query('recent') === undefined
      ? show(c, (paper) => forYouPage(store, paper, forYou))
      : ownForYou(c, c.req.query()),
  );
  app.post('/for-you', bodyLimit({ maxSize: LONGEST_ASKED }), async (c) =>
    ownForYou(c, await c.req.parseBody()),
  );
  const ownForYou = async (c: Context, asked: Record<string, unknown>) => {
    const address = household(clientAddress(c, deps.trustProxy));
    const reader = `${address} ${c.req.header('user-agent') ?? ''}`;
    c.header('Cache-Control', 'private, no-store');
    return c.html(await forYouFragment(store, await site(), forYou, { ...asked, reader }));
  };

  for (const format of FEED_FORMATS) {
    app.get(`/${format.file}`, (c) =>
      show(c, (paper) => feedPage(store, paper, wholeSite(paper), format)),
    );
    for (const [kind, find] of Object.entries(FEED_SUBJECTS)) {
      app.get(`/${kind}/:id/${format.file}`, (c) =>
        show(c, async (paper) => {
          const about = await find(store, paper, c.req.param('id'));
          return about && feedPage(store, paper, about, format);
        }),
      );
    }
  }
  app.get('/sitemap.xml', (c) => show(c, (paper) => sitemapIndex(store, paper)));
  app.get('/sitemaps/:name{.+\\.xml}', (c) =>
    show(c, (paper) => sitemap(store, paper, c.req.param('name').replace(/\.xml$/, ''))),
  );
  app.get('/news-sitemap.xml', (c) => show(c, (paper) => newsSitemap(store, paper)));
  app.get('/robots.txt', (c) => show(c, async (paper) => robots(paper)));

  app.route('/', assetRoutes(assets, site));
  app.get('*', (c) => show(c, async () => null));
  return app;
}

const searchedTooOften = (site: () => Promise<PressSite>) => async (c: Context) =>
  c.text((await site()).words.say('search.tooOften'), 429, {
    ...SECURITY_HEADERS,
    'Cache-Control': 'no-store',
  });
