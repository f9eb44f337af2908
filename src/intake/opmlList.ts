import type { Millis } from '../lib/clock.ts';
import { printable } from '../lib/printable.ts';
import type { OpmlFeed } from './opml.ts';

/**
 * A list of feeds as OPML 2.0, sections as nested outlines in the order of the feeds, so that any
 * reader of feeds takes it, and `readOpml` gives the same again. http://opml.org/spec2.opml
 */
export function opmlList(
  feeds: readonly OpmlFeed[],
  { title, now }: { title: string; now: Millis },
): string {
  const root: Section = { feeds: [], sections: new Map() };
  for (const feed of feeds) sectionOf(root, feed.sections).feeds.push(feed);
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escaped(title)}</title>
    <dateCreated>${new Date(now).toUTCString()}</dateCreated>
    <docs>http://opml.org/spec2.opml</docs>
  </head>
  <body>
${written(root, '    ')}  </body>
</opml>
`;
}

type Section = { feeds: OpmlFeed[]; sections: Map<string, Section> };

function sectionOf(within: Section, [first, ...rest]: string[]): Section {
  if (first === undefined) return within;
  const found = within.sections.get(first) ?? { feeds: [], sections: new Map() };
  within.sections.set(first, found);
  return sectionOf(found, rest);
}

function written({ feeds, sections }: Section, indent: string): string {
  const own = feeds.map((feed) => `${indent}<outline ${attributes(feed)}/>\n`);
  const nested = [...sections].map(
    ([name, section]) =>
      `${indent}<outline text="${escaped(name)}">\n${written(section, `${indent}  `)}${indent}</outline>\n`,
  );
  return [...own, ...nested].join('');
}

function attributes({ feedUrl, pageUrl, title, language }: OpmlFeed): string {
  const named = {
    type: 'rss',
    text: title ?? feedUrl,
    title,
    xmlUrl: feedUrl,
    htmlUrl: pageUrl,
    language,
  };
  return Object.entries(named)
    .flatMap(([name, value]) => (value === null ? [] : `${name}="${escaped(value)}"`))
    .join(' ');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  printable(text).replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
