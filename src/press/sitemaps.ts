import { DAY } from '../lib/clock.ts';
import { printable } from '../lib/printable.ts';
import {
  type SitemapStory,
  sitemapPage,
  sitemapPages,
  storiesSince,
} from '../store/sitemapStories.ts';
import type { Store } from '../store/store.ts';
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

/** The index: one sitemap of the standing pages, the others of stories. sitemaps.org/protocol */
export async function sitemapIndex(store: Store, site: PressSite): Promise<Page> {
  const pages = await sitemapPages(store, ADDRESSES, site.now);
  const names = ['pages', ...Array.from({ length: pages }, (_, page) => `stories-${page + 1}`)];
  const entries = names.map((name) => `<sitemap>${loc(site, `/sitemaps/${name}.xml`)}</sitemap>`);
  return xml(`<sitemapindex ${SITEMAP}>`, entries, '</sitemapindex>');
}

/** A sitemap of the index: 'pages' or 'stories-1' and on; null where there is none of that name. */
export async function sitemap(store: Store, site: PressSite, name: string): Promise<Page | null> {
  if (name === 'pages') return urlset(standingPages(site));
  const page = Number(/^stories-([1-9]\d{0,5})$/.exec(name)?.[1] ?? 0) - 1;
  if (page < 0) return null;
  const stories = await sitemapPage(store, { page, size: ADDRESSES }, site.now);
  if (stories.length === 0) return null;
  return urlset(
    stories.map(
      (story) => `<url>${loc(site, story.path)}<lastmod>${isoTime(story.changed)}</lastmod></url>`,
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
