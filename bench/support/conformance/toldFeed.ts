import { isDeepStrictEqual } from 'node:util';
import type { Feed, FeedEntry } from '../../../src/intake/feed/feed.ts';
import type { Moment } from '../../../src/intake/story.ts';
import type { Value } from './pythonExpression.ts';
import { ToldText } from './toldText.ts';

/** The names by which feedparser calls the kinds of feeds. */
const VERSIONS: Record<string, string> = {
  'rss 0.90': 'rss090',
  'rss 0.91': 'rss091',
  'rss 0.92': 'rss092',
  'rss 0.93': 'rss093',
  'rss 0.94': 'rss094',
  'rss 1.0': 'rss10',
  'rss 2.0': 'rss20',
  'rss 2.01': 'rss20',
  'rss 2.1': 'rss20',
  rss: 'rss',
  'atom 0.3': 'atom03',
  'atom 1.0': 'atom10',
  cdf: 'cdf',
  'json feed 1': 'json1',
  'json feed 1.1': 'json11',
};

/** feedparser reads ASCII as such, which is all of these; Simplified Chinese by its larger set. */
const SAME_ENCODINGS: Record<string, string> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
};

const encodingNamed = (label: string): string =>
  SAME_ENCODINGS[label.toLowerCase()] ?? label.toLowerCase();

/** A problem of an entry is none of the markup. */
const OF_AN_ENTRY = /entry \d+/;

/** What this reader tells of a feed, under the names of feedparser's expectations. */
export function toldFeed(feed: Feed, encoding: string): Map<string, Value> {
  const { title, url, language, entries, problems } = feed;
  const about = {
    ...textNamed('title', new ToldText([title])),
    link: url,
    language,
    has_key: ([key]: Value[]) => (key === 'language' ? language !== null : false),
  };
  const told = entries.map((entry) => toldEntry(entry, language));
  return new Map<string, Value>([
    ['bozo', problems.some((problem) => !OF_AN_ENTRY.test(problem))],
    ['version', VERSIONS[feed.format] ?? feed.format],
    ['encoding', encodingNamed(encoding)],
    ['feed', about],
    ['entries', [...told, toldEntry(ABSENT, language)]],
    ['len', ([list]: Value[]) => (Array.isArray(list) ? list.length - 1 : 0)],
    ['True', true],
    ['False', false],
    ['None', null],
  ]);
}

/** Asked of an entry that is not there, what is kept fails, and what is not kept does neither. */
const ABSENT: FeedEntry = {
  id: null,
  url: null,
  headline: null,
  standfirst: null,
  body: { type: 'doc', content: [] },
  published: null,
  updated: null,
  bylines: [],
  topics: [],
  enclosures: [],
  language: null,
  source: null,
};

function toldEntry(entry: FeedEntry, feedLanguage: string | null) {
  const { id, url, headline, standfirst, body } = entry;
  const language = entry.language ?? feedLanguage;
  const text = new ToldText([standfirst], body);
  const published = timeNamed('published', entry.published ?? entry.updated);
  return {
    ...textNamed('title', new ToldText([headline])),
    ...textNamed('summary', text),
    ...textNamed('description', text),
    content: [{ value: text, language }],
    id,
    guid: id,
    link: url,
    language,
    author: new ToldText([entry.bylines.join(', ')]),
    authors: [...entry.bylines, null].map((name) => ({ name })),
    author_detail: { name: entry.bylines[0] },
    tags: [...entry.topics, null].map((term) => ({ term })),
    category: entry.topics[0],
    enclosures: entry.enclosures.map((enclosure) => ({
      href: enclosure.url,
      url: enclosure.url,
      type: enclosure.type,
      length: enclosure.length === null ? null : String(enclosure.length),
    })),
    source: {
      title: new ToldText([entry.source?.name ?? null]),
      link: entry.source?.url,
      href: entry.source?.url,
    },
    ...published,
    ...timeNamed('created', entry.published),
    ...timeNamed('updated', entry.updated ?? entry.published),
  };
}

const textNamed = (name: string, text: ToldText) => ({
  [name]: text,
  [`${name}_detail`]: { value: text },
});

/** A time as Python's time tuples begin: year, month, day, hour, minute, second, in UTC. */
const timeNamed = (name: string, moment: Moment | null) => ({
  [`${name}_parsed`]: moment && partsOf(moment.time),
});

const partsOf = (time: number) => {
  const date = new Date(time);
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
};

/** An enclosure is told with its address under both of its names. */
const urlOf = (expected: object | null) =>
  expected !== null && 'href' in expected ? { url: expected.href } : {};

/** Whether what is told is what is expected. */
export function isExpected(told: Value, expected: Value): boolean {
  if (told instanceof ToldText) return told.is(String(expected));
  if (Array.isArray(told) && Array.isArray(expected)) {
    const length = expected.length === 9 ? 6 : expected.length;
    if (expected.length !== 9 && told.length !== length) return false;
    return expected.slice(0, length).every((value, at) => isExpected(told[at], value));
  }
  if (typeof expected === 'number') return Number(told) === expected;
  if (expected === null) return told === null || told === undefined;
  if (typeof expected === 'object' && typeof told === 'object') {
    return isDeepStrictEqual({ ...told }, { ...expected, ...urlOf(expected) });
  }
  if (typeof expected !== 'string' || typeof told !== 'string') return told === expected;
  return (
    told === expected ||
    told === encodingNamed(expected) ||
    `${told}n` === expected ||
    `${told}u` === expected ||
    URL.parse(expected)?.href === told
  );
}
