import { html } from 'hono/html';
import { headlineStylesAddress } from '../../http/headlineStyles.ts';
import { renditionAddress } from '../../http/mediaAddress.ts';
import type { Card } from '../../store/cards.ts';
import type { MediaRow } from '../../store/tables/media.ts';
import type { Markup, Part } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { jsonForScript } from '../trustedHtml.ts';

/** What the head of a page says of it to browsers, search engines and feed readers. */
export type Head = {
  /** Without the paper's name; empty on the front page. */
  title: string;
  description?: string | null;
  /** The page's own address on the site, without campaigns; null where it should not be found. */
  path: string | null;
  /** The address that stands for this one elsewhere: of the original, for a copy. */
  canonical?: string;
  /** Folder of the page's own feeds: '/section/news'. The whole site's are always named. */
  feeds?: { title: string; path: string };
  type?: 'article';
  picture?: MediaRow | null;
  /** Structured data, one script element each. */
  data?: unknown[];
  times?: { published: string; modified: string | null };
  /** Stories of the page; some of them may have several headlines. */
  cards?: Card[];
};

const FEEDS = [
  ['application/rss+xml', 'feed.rss', 'RSS'],
  ['application/atom+xml', 'feed.atom', 'Atom'],
  ['application/feed+json', 'feed.json', 'JSON Feed'],
] as const;

export const head = (site: PressSite, page: Head): Markup => html`<head>
<meta charset="utf-8">
<title>${page.title ? `${page.title} · ${site.name}` : site.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${page.description || site.tagline || site.name}">
${site.fonts.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href="${site.styles}">
${headlineChoice(page.cards ?? [])}
<link rel="icon" href="${site.assets.icon}" type="image/svg+xml">
${address(site, page)}
${page.feeds ? feedLinks(page.feeds) : null}
${feedLinks({ title: site.name, path: '' })}
${openGraph(site, page)}
<script type="module" src="${site.assets.script}"></script>
${site.assets.modules.map((path) => html`<link rel="modulepreload" href="${path}">`)}
${(page.data ?? []).map((data) => html`<script type="application/ld+json">${jsonForScript(data)}</script>`)}
</head>`;

/** Without a script nobody is counted, so then every reader is shown the story's own headline. */
function headlineChoice(cards: Card[]): Part {
  const tests = new Map(
    cards.flatMap(({ tried }) => (tried ? [[tried.testId, tried.headlines.length]] : [])),
  );
  if (tests.size === 0) return null;
  const address = headlineStylesAddress([...tests].map(([testId, many]) => ({ testId, many })));
  return html`<link rel="stylesheet" href="${address}" media="(scripting: enabled)">`;
}

const address = (site: PressSite, { path, canonical }: Head) =>
  path === null
    ? html`<meta name="robots" content="noindex">`
    : html`<link rel="canonical" href="${canonical ?? site.base + path}">`;

const feedLinks = ({ title, path }: { title: string; path: string }) =>
  FEEDS.map(
    ([type, file, format]) =>
      html`<link rel="alternate" type="${type}" href="${path}/${file}" title="${title} (${format})">`,
  );

const openGraph = (
  site: PressSite,
  page: Head,
) => html`<meta property="og:site_name" content="${site.name}">
<meta property="og:type" content="${page.type ?? 'website'}">
<meta property="og:title" content="${page.title || site.name}">
<meta property="og:description" content="${page.description || site.tagline || site.name}">
${page.path === null ? null : html`<meta property="og:url" content="${site.base}${page.path}">`}
${page.picture ? pictureProperties(site, page.picture) : null}
${page.times ? timeProperties(page.times) : null}
<meta name="twitter:card" content="${page.picture ? 'summary_large_image' : 'summary'}">`;

const pictureProperties = (site: PressSite, picture: MediaRow) =>
  html`<meta property="og:image" content="${site.base}${renditionAddress(picture.file, 1600, 'jpg')}">
<meta property="og:image:alt" content="${picture.alt}">`;

const timeProperties = (times: { published: string; modified: string | null }) =>
  html`<meta property="article:published_time" content="${times.published}">
${times.modified ? html`<meta property="article:modified_time" content="${times.modified}">` : null}`;
