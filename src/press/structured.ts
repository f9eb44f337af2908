import { renditionAddress } from '../http/mediaAddress.ts';
import { webAddress } from '../lib/webAddress.ts';
import { bodyText } from '../store/body.ts';
import type { LivePost } from '../store/livePosts.ts';
import type { StoryRow } from '../store/tables/stories.ts';
import type { StoryParts } from './pages/story.ts';
import type { PressSite } from './site.ts';
import { isoTime } from './times.ts';

const CONTEXT = 'https://schema.org';

/** A story for machines: schema.org's NewsArticle and the way to it. */
export const storyData = (site: PressSite, story: StoryRow, parts: StoryParts): unknown[] => [
  newsArticle(site, story, parts),
  breadcrumbs(site, [
    ...(parts.section ? [[parts.section.name, `/section/${parts.section.id}`] as const] : []),
    [story.headline, story.path],
  ]),
];

/** https://schema.org/NewsArticle; members without a value are left out of the JSON. */
function newsArticle(site: PressSite, story: StoryRow, parts: StoryParts) {
  const { people, topics, picture, section, corrections } = parts;
  const url = site.base + story.path;
  const withCredit = (credit: string) =>
    people
      .filter((person) => person.credit === credit)
      .map((person) => ({
        '@type': 'Person',
        name: person.name,
        url: `${site.base}/author/${person.id}`,
        jobTitle: person.role || undefined,
      }));
  return {
    '@context': CONTEXT,
    '@type': parts.posts.length > 0 ? 'LiveBlogPosting' : 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: story.headline,
    description: story.standfirst ?? undefined,
    inLanguage: story.language,
    datePublished: isoTime(story.publishedAt),
    dateModified: isoTime(
      Math.max(story.updatedAt ?? 0, story.correctedAt ?? 0, story.publishedAt),
    ),
    author: listOr(withCredit('author'), organisation(site)),
    contributor: listOr(withCredit('contributor'), undefined),
    publisher: organisation(site),
    articleSection: section?.name,
    keywords: listOr(
      topics.map((topic) => topic.name),
      undefined,
    ),
    wordCount: story.wordCount,
    dateline: story.dateline ?? undefined,
    image: picture ? site.base + renditionAddress(picture.file, 1600, 'jpg') : undefined,
    isAccessibleForFree: true,
    isBasedOn: listOr(basedOn(site, parts), undefined),
    ...coverage(url, parts.posts),
    correction: listOr(
      corrections.map((row) => ({
        '@type': 'CorrectionComment',
        text: row.text,
        datePublished: isoTime(row.at),
      })),
      undefined,
    ),
  };
}

/** https://schema.org/LiveBlogPosting: when it began, and its posts. */
const coverage = (url: string, posts: LivePost[]) =>
  posts.length === 0
    ? {}
    : {
        coverageStartTime: isoTime(Math.min(...posts.map(({ at }) => at))),
        liveBlogUpdate: posts.map((post) => ({
          '@type': 'BlogPosting',
          url: `${url}#post-${post.id}`,
          headline: post.headline || bodyText(post.body).slice(0, 110),
          articleBody: bodyText(post.body),
          datePublished: isoTime(post.at),
          dateModified: isoTime(post.editedAt ?? post.at),
        })),
      };

/** What this story goes back to: its origins, and the story it is a copy of. */
const basedOn = (site: PressSite, { origins, original }: StoryParts) => [
  ...(original ? [{ '@type': 'NewsArticle', url: site.base + original.path }] : []),
  ...origins.map(({ publisher, url, publishedAt }) => ({
    '@type': 'NewsArticle',
    url: webAddress(url)?.href,
    publisher: { '@type': 'Organization', name: publisher },
    datePublished: publishedAt === null ? undefined : isoTime(publishedAt),
  })),
];

/** https://schema.org/BreadcrumbList, from the front page down. */
export const breadcrumbs = (
  site: PressSite,
  steps: (readonly [name: string, path: string])[],
): unknown => ({
  '@context': CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: [[site.name, '/'] as const, ...steps].map(([name, path], index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: site.base + path,
  })),
});

/** https://schema.org/CollectionPage: stories that belong together, in their order on the page. */
export const collection = (
  site: PressSite,
  { name, path }: { name: string; path: string },
  stories: readonly { path: string }[],
): unknown => ({
  '@context': CONTEXT,
  '@type': 'CollectionPage',
  name,
  url: site.base + path,
  mainEntity: {
    '@type': 'ItemList',
    itemListElement: stories.map((story, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: site.base + story.path,
    })),
  },
});

/** The paper itself. */
export const organisation = (site: PressSite) => ({
  '@type': 'NewsMediaOrganization',
  name: site.name,
  url: `${site.base}/`,
  logo: site.logo ? site.base + renditionAddress(site.logo.file, 800) : undefined,
  correctionsPolicy: `${site.base}/corrections`,
});

const listOr = <Entry, Otherwise>(entries: Entry[], otherwise: Otherwise) =>
  entries.length > 0 ? entries : otherwise;
