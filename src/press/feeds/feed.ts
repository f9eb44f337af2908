import { html } from 'hono/html';
import { renditionAddress } from '../../http/mediaAddress.ts';
import type { Millis } from '../../lib/clock.ts';
import type { FeedStory } from '../../store/feedStories.ts';
import { storiesForFeed } from '../../store/feedStories.ts';
import type { Scope } from '../../store/latestStories.ts';
import type { LivePost } from '../../store/livePosts.ts';
import type { Store } from '../../store/store.ts';
import { bodyMarkup } from '../body.ts';
import type { Markup } from '../markup.ts';
import { corrections } from '../parts/corrections.ts';
import type { PressSite } from '../site.ts';
import { exactTime, isoTime } from '../times.ts';

/** What a feed is about: the site, a section, a topic, an author, a storyline. */
export type FeedSubject = {
  title: string;
  description: string;
  /** Address of the page on the site, without a slash at its end: '' for the front page. */
  path: string;
  scope: Scope;
  /** What the feed is made anew for when it changes. */
  subject: string;
};

/** A feed before it is written in one of the formats. Addresses are absolute. */
export type Feed = {
  title: string;
  description: string;
  url: string;
  selfUrl: string;
  language: string;
  updated: Millis;
  entries: FeedEntry[];
};

export type FeedEntry = {
  id: string;
  url: string;
  title: string;
  summary: string | null;
  html: string;
  language: string;
  authors: string[];
  tags: string[];
  picture: { url: string; type: string } | null;
  published: Millis;
  updated: Millis;
};

/** Some days of a busy section: a reader that asks once a day misses nothing. */
const ENTRIES = 40;

/** The latest stories about a subject, whole, as a feed whose own address is `selfPath`. */
export async function feedOf(
  store: Store,
  site: PressSite,
  about: FeedSubject,
  selfPath: string,
): Promise<Feed> {
  const stories = await storiesForFeed(store, about.scope, ENTRIES, site.now);
  const entries = await Promise.all(stories.map((story) => entryOf(site, story)));
  return {
    title: about.title,
    description: about.description || site.tagline || about.title,
    url: `${site.base}${about.path || '/'}`,
    selfUrl: `${site.base}${selfPath}`,
    language: site.language,
    updated: Math.max(0, ...entries.map((entry) => entry.updated)),
    entries,
  };
}

async function entryOf(site: PressSite, story: FeedStory): Promise<FeedEntry> {
  const url = site.base + story.path;
  return {
    id: url,
    url,
    title: story.headline,
    summary: story.standfirst,
    html: absolute(String(await wholeText(site, story)).trim(), site.base),
    language: story.language,
    authors: story.authors,
    tags: [...(story.sectionName ? [story.sectionName] : []), ...story.topics],
    picture: story.picture
      ? { url: site.base + renditionAddress(story.picture.file, 1600, 'jpg'), type: 'image/jpeg' }
      : null,
    published: story.publishedAt,
    updated: Math.max(
      story.publishedAt,
      story.updatedAt ?? 0,
      ...story.corrections.map((row) => row.at),
    ),
  };
}

/** The body with its corrections, where the page has them. */
const wholeText = (
  site: PressSite,
  { body, language, corrections: rows, posts }: FeedStory,
): Markup =>
  html`${corrections(site, rows, 'top')}${bodyMarkup(body, { words: site.words, within: language, base: site.base })}${posts.map((post) => postMarkup(site, language, post))}${corrections(site, rows, 'foot')}`;

/** A post of live coverage, under the text that it goes on with. */
const postMarkup = (site: PressSite, language: string, { headline, at, body }: LivePost): Markup =>
  html`<hr>\n<p><time datetime="${isoTime(at)}">${exactTime(site, at)}</time></p>
${headline ? html`<h3>${headline}</h3>` : null}
${bodyMarkup(body, { words: site.words, within: language, base: site.base })}`;

/** Feeds are read elsewhere. Quotation marks in a text are escaped, so only attributes match. */
const absolute = (markup: string, base: string) => markup.replaceAll('href="/', `href="${base}/`);
