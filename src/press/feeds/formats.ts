import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Feed, FeedEntry } from './feed.ts';

/** A format of feeds: the name of its file, its type, how it is written. */
export type FeedFormat = { file: string; contentType: string; write: (feed: Feed) => string };

/** RSS 2.0 with the whole text in content:encoded and several authors in dc:creator. */
const rss: FeedFormat = {
  file: 'feed.rss',
  contentType: 'application/rss+xml; charset=utf-8',
  write: (feed) =>
    generateRssFeed({
      title: feed.title,
      link: feed.url,
      description: feed.description,
      language: feed.language,
      lastBuildDate: new Date(feed.updated),
      generator: 'Broadsheet',
      atom: { links: [{ href: feed.selfUrl, rel: 'self', type: 'application/rss+xml' }] },
      items: feed.entries.map((entry) => ({
        title: entry.title,
        link: entry.url,
        guid: { value: entry.id, isPermaLink: true },
        pubDate: new Date(entry.published),
        ...(entry.summary ? { description: entry.summary } : {}),
        categories: entry.tags.map((name) => ({ name })),
        content: { encoded: entry.html },
        dc: { creators: entry.authors },
        ...(entry.picture ? { media: { contents: [{ ...entry.picture, medium: 'image' }] } } : {}),
      })),
    }),
};

/** Atom, RFC 4287. A feed without stories was last changed when time began. */
const atom: FeedFormat = {
  file: 'feed.atom',
  contentType: 'application/atom+xml; charset=utf-8',
  write: (feed) =>
    generateAtomFeed({
      id: feed.url,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: new Date(feed.updated),
      authors: [{ name: feed.title }],
      links: [
        { href: feed.selfUrl, rel: 'self', type: 'application/atom+xml' },
        { href: feed.url, rel: 'alternate', type: 'text/html' },
      ],
      generator: { text: 'Broadsheet' },
      entries: feed.entries.map(atomEntry),
    }),
};

const atomEntry = (entry: FeedEntry) => ({
  id: entry.id,
  title: { value: entry.title },
  links: [{ href: entry.url, rel: 'alternate', type: 'text/html', hreflang: entry.language }],
  published: new Date(entry.published),
  updated: new Date(entry.updated),
  authors: entry.authors.map((name) => ({ name })),
  categories: entry.tags.map((term) => ({ term })),
  ...(entry.summary ? { summary: { value: entry.summary } } : {}),
  content: { type: 'html', value: entry.html },
});

/** JSON Feed 1.1. */
const json: FeedFormat = {
  file: 'feed.json',
  contentType: 'application/feed+json; charset=utf-8',
  write: (feed) =>
    JSON.stringify(
      generateJsonFeed({
        title: feed.title,
        home_page_url: feed.url,
        feed_url: feed.selfUrl,
        description: feed.description,
        language: feed.language,
        items: feed.entries.map((entry) => ({
          id: entry.id,
          url: entry.url,
          title: entry.title,
          content_html: entry.html,
          language: entry.language,
          date_published: new Date(entry.published),
          date_modified: new Date(entry.updated),
          ...(entry.summary ? { summary: entry.summary } : {}),
          ...(entry.picture ? { image: entry.picture.url } : {}),
          ...(entry.authors.length > 0 ? { authors: entry.authors.map((name) => ({ name })) } : {}),
          ...(entry.tags.length > 0 ? { tags: entry.tags } : {}),
        })),
      }),
    ),
};

export const FEED_FORMATS: readonly FeedFormat[] = [rss, atom, json];
