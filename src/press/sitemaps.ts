import { DAY } from '../lib/clock.ts';
import { printable } from '../lib/printable.ts';
import {
  type SitemapStory,
  sitemapPage,
  sitemapPages,
  storiesSince,
} from '../store/sitemapStories.ts';
import { sitemapStorylinePages, sitemapStorylines } from '../store/sitemapStorylines.ts';
import type { Store } from '../store/store.ts';
import { storylinePath } from '../store/storylineRows.ts';
import type { Page } from './page.ts';
import type { PressSite } from './site.ts';
import { isoTime } from './times.ts';

/** The protocol allows 50,000 addresses; smaller files are fetched anew with less waste. */
const ADDRESSES = 10_000;

/** News sitemaps hold what is no older than two days, and at most 1,000 addresses. */
const NEWS_SPAN = 2 * DAY;
const NEWS_ADDRESSES = 1_000;

const XML = 'application/xml; charset=utf-8';
const SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

/** The index: a sitemap of the standing pages, others of storylines and of stories. sitemaps.org/protocol */
export async function sitemapIndex(store: Store, site: PressSite): Promise<Page> {
  const storylines = await sitemapStorylinePages(store, ADDRESSES, site.now);
  const stories = await sitemapPages(store, ADDRESSES, site.now);
  const names = ['pages', ...numbered('storylines', storylines), ...numbered('stories', stories)];
  const entries = names.map((name) => `<sitemap>${loc(site, `/sitemaps/${name}.xml`)}</sitemap>`);
  return xml(`<sitemapindex ${SITEMAP}>`, entries, '</sitemapindex>');
}

const numbered = (name: string, pages: number) =>
  Array.from({ length: pages }, (_, page) => `${name}-${page + 1}`);

/**
 * A sitemap of the index: 'pages', 'storylines-1' or 'stories-1' and on; null where there is none of
 * that name.
 */
export async function sitemap(store: Store, site: PressSite, name: string): Promise<Page | null> {
  if (name === 'pages') return urlset(standingPages(site));
  const [, kind, number] = /^(stories|storylines)-([1-9]\d{0,5})$/.exec(name) ?? [];
  if (kind === undefined) return null;
  const slice = { page: Number(number) - 1, size: ADDRESSES };
  const entries =
    kind === 'stories'
      ? (await sitemapPage(store, slice, site.now)).map(({ path, changed }) => ({ path, changed }))
      : (await sitemapStorylines(store, slice, site.now)).map(({ slug, latestAt }) => ({
          ...{ path: storylinePath(slug), changed: latestAt },
        }));
  if (entries.length === 0) return null;
  return urlset(
    entries.map(
      ({ path, changed }) => `<url>${loc(site, path)}<lastmod>${isoTime(changed)}</lastmod></url>`,
    ),
  );
}

/** What came out in the last two days, as Google News asks for it. */
export async function newsSitemap(store: Store, site: PressSite): Promise<Page> {
  const stories = await storiesSince(store, site.now - NEWS_SPAN, NEWS_ADDRESSES, site.now);
  const entries = stories.map((story) => newsEntry(site, story));
  return {
    ...xml(`<urlset ${SITEMAP} ${NEWS}>`, entries, '</urlset>'),
    freshFor: DAY / 24,
  };
}

const newsEntry = (
  site: PressSite,
  story: SitemapStory,
) => `<url>${loc(site, story.path)}<news:news>
<news:publication><news:name>${escaped(site.name)}</news:name><news:language>${escaped(story.language)}</news:language></news:publication>
<news:publication_date>${isoTime(story.publishedAt)}</news:publication_date>
<news:title>${escaped(story.headline)}</news:title>
</news:news></url>`;

const standingPages = (site: PressSite) =>
  [
    '/',
    '/about',
    '/archive',
    '/corrections',
    '/most-read',
    '/most-shared',
    '/most-reacted',
    '/trending',
    ...site.sections.map(({ id }) => `/section/${id}`),
  ].map((path) => `<url>${loc(site, path)}</url>`);

/** Search is for people; everything else may be read by anyone. */
export const robots = (site: PressSite): Page => ({
  status: 200,
  contentType: 'text/plain; charset=utf-8',
  body: [
    'User-agent: *',
    'Disallow: /search',
    'Disallow: /signals/',
    'Disallow: /for-you',
    'Disallow: /desk',
    '',
    `Sitemap: ${site.base}/sitemap.xml`,
    `Sitemap: ${site.base}/news-sitemap.xml`,
    '',
  ].join('\n'),
  dependsOn: ['settings'],
});

const urlset = (entries: string[]) => xml(`<urlset ${SITEMAP}>`, entries, '</urlset>');

const xml = (start: string, entries: string[], end: string): Page => ({
  status: 200,
  contentType: XML,
  body: ['<?xml version="1.0" encoding="UTF-8"?>', start, ...entries, end, ''].join('\n'),
  dependsOn: ['settings', 'stories'],
});

const loc = (site: PressSite, path: string) =>
  `<loc>${escaped(new URL(path, `${site.base}/`).href)}</loc>`;

const escaped = (text: string) =>
  printable(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
