import { createHash } from 'node:crypto';
import { printable } from '../lib/printable.ts';
import type { IntakeStory } from './story.ts';

/** The longest headlines ever printed have some 300 letters; more is a text in the wrong place. */
const LONGEST_HEADLINE = 400;

/** Neither a person nor a topic nor a section is called anything longer. */
const LONGEST_NAME = 160;

/** A busy page names twenty; a list of thousands is a machine's, and more than a statement takes. */
const MOST_NAMES = 60;

/** An index of PostgreSQL takes 2,700 bytes at most. */
const LONGEST_KEY = 500;

/** A tag of BCP 47, or what is nearly one. */
const LANGUAGE = /^[a-z]{2,8}(?:[-_][a-z\d]{1,8}){0,4}$/i;

/** A story as a page has room for it: what can not be a headline, a name or a language is left out. */
export function bounded(story: IntakeStory): IntakeStory {
  const { headline, section, dateline, publisher, language } = story;
  return {
    ...story,
    headline: headline && cut(printable(headline).trim()),
    section: section && isName(section) ? section : null,
    dateline: dateline && isName(dateline) ? dateline : null,
    publisher: publisher && isName(publisher) ? publisher : null,
    language: language && LANGUAGE.test(language) ? language : null,
    topics: story.topics.filter(isName).slice(0, MOST_NAMES),
    bylines: story.bylines.filter(isName).slice(0, MOST_NAMES),
    contributors: story.contributors.filter(isName).slice(0, MOST_NAMES),
    origins: story.origins.filter((origin) => isName(origin.publisher)),
  };
}

/** An entry's identity as the record can hold it: a long one by its hash. */
export const boundedKey = (key: string): string =>
  key.length <= LONGEST_KEY ? key : `long:${createHash('sha256').update(key).digest('base64url')}`;

const isName = (text: string) => text.length <= LONGEST_NAME;

function cut(headline: string): string {
  if (headline.length <= LONGEST_HEADLINE) return headline;
  const start = headline.slice(0, LONGEST_HEADLINE);
  const words = start.slice(0, start.lastIndexOf(' '));
  return `${words || start}…`;
}
