import type { Feed, FeedEntry } from '../../../src/intake/feed/feed.ts';
import { readFeed } from '../../../src/intake/feed.ts';
import { textOf } from '../../../src/intake/read.ts';
import type { Moment } from '../../../src/intake/story.ts';
import type { Outcome } from './feedparserCases.ts';
import { ToldText } from './toldText.ts';

type Expected = Record<string, unknown>;

/** What a feed or an entry is asked: the field of the expectation, and whether it holds. */
type Question<Told> = Record<string, (told: Told, expected: unknown) => boolean>;

/** How a test of gofeed goes: `expected` is what gofeed's own parsers give, as JSON. */
export function gofeedOutcome(bytes: Buffer, expected: Expected): Outcome {
  let feed: Feed;
  try {
    feed = readFeed(textOf(bytes).text);
  } catch (error) {
    return { verdict: 'fails', why: `${error}` };
  }
  const items = [expected['items'] ?? expected['entries'] ?? []].flat() as Expected[];
  const answers = [
    ...answersTo(OF_A_FEED, feed, expected),
    ...items.flatMap((item, at) => {
      const entry = feed.entries[at];
      const isAsked = Object.keys(OF_AN_ENTRY).some((name) => item[name] !== undefined);
      if (!entry) return isAsked ? [{ name: `entry ${at + 1}`, holds: false }] : [];
      return answersTo(OF_AN_ENTRY, entry, item);
    }),
  ];
  const failed = answers.filter(({ holds }) => !holds).map(({ name }) => name);
  if (failed.length > 0) return { verdict: 'fails', why: failed.join(', ') };
  return answers.length === 0
    ? { verdict: 'asks for what is not kept', why: Object.keys(expected).join(', ') }
    : { verdict: 'passes' };
}

function answersTo<Told>(questions: Question<Told>, told: Told, expected: Expected) {
  return Object.entries(questions).flatMap(([name, holds]) =>
    expected[name] === undefined ? [] : { name, holds: holds(told, expected[name]) },
  );
}

const isText = (told: string | null, expected: unknown) =>
  new ToldText([told]).is(String(expected));

const isMoment = (told: Moment | null, expected: unknown) =>
  told !== null && told.time === Math.floor(Date.parse(String(expected)) / 1_000) * 1_000;

const OF_A_FEED: Question<Feed> = {
  title: ({ title }, expected) => isText(title, expected),
  link: ({ url }, expected) => url === expected,
  language: ({ language }, expected) => language === expected,
  feedVersion: ({ format }, expected) =>
    `${format}.0`.includes(` ${String(expected).replace(/^.*\//, '')}`),
};

const isBody = ({ standfirst, body }: FeedEntry, expected: unknown) =>
  new ToldText([standfirst], body).is(wordOf(expected));

const OF_AN_ENTRY: Question<FeedEntry> = {
  title: ({ headline }, expected) => isText(headline, expected),
  description: isBody,
  summary: isBody,
  content: isBody,
  content_html: isBody,
  link: ({ url }, expected) => url === expected,
  guid: ({ id }, expected) => isText(id, wordOf(expected)),
  id: ({ id }, expected) => id === String(expected),
  publishedParsed: ({ published, updated }, expected) => isMoment(published ?? updated, expected),
  updatedParsed: ({ published, updated }, expected) => isMoment(updated ?? published, expected),
  author: ({ bylines }, expected) => isSigned(bylines, [expected]),
  authors: ({ bylines }, expected) => isSigned(bylines, expected as unknown[]),
  categories: ({ topics }, expected) =>
    (expected as unknown[]).every((category) =>
      [...topics, ''].some((topic) => isText(topic, wordOf(category))),
    ),
  enclosures: ({ enclosures }, expected) =>
    (expected as Expected[]).every(({ url, type, length }) =>
      enclosures.some(
        (one) =>
          one.url === url &&
          (type ?? null) === one.type &&
          (length === undefined || String(one.length) === length),
      ),
    ),
};

/** gofeed keeps mail addresses and pages of authors too; here a name signs, and nothing else. */
const isSigned = (bylines: string[], expected: unknown[]) =>
  expected.every((author) => {
    const name = nameOf(author);
    return name === undefined || bylines.some((byline) => isText(byline, name));
  });

/** Parts of gofeed's expectations are objects with a `value`, or a `term`. */
function wordOf(expected: unknown): string {
  if (typeof expected !== 'object' || expected === null) return String(expected);
  if ('value' in expected) return String(expected.value);
  if ('label' in expected) return String(expected.label);
  return 'term' in expected ? String(expected.term) : '';
}

const nameOf = (expected: unknown): unknown =>
  typeof expected === 'object' && expected !== null && 'name' in expected
    ? expected.name
    : typeof expected === 'string'
      ? expected
      : undefined;
