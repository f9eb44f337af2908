import type { Context } from 'hono';
import type { Suggestion } from '../store/searchSuggestions.ts';
import { LONGEST_QUERY } from './searchAsked.ts';
import type { PressSite } from './site.ts';
import type { SimpleKey } from './words/message.ts';
import type { Words } from './words.ts';

/** What may be meant by what a reader has typed so far. */
export type Suggest = (typed: string, now: number) => Promise<Suggestion[]>;

/** Seconds for which what was suggested may be suggested again: no longer than a story is taken back. */
const SUGGESTIONS_KEPT = 5;

const KINDS = {
  section: 'search.section',
  topic: 'search.topic',
  person: 'search.person',
  storyline: 'search.storyline',
} as const satisfies Partial<Record<Suggestion['kind'], SimpleKey>>;

/** What readers are told of a suggestion; headlines speak for themselves. */
export const labelled = (
  words: Words,
  { kind, name }: Pick<Suggestion, 'kind' | 'name'>,
): string =>
  kind === 'story' ? name : words.say('search.suggested', { name, kind: words.say(KINDS[kind]) });

/** What may be meant, each with what readers are told of it. */
export const suggestionRoute =
  (suggest: Suggest, site: () => Promise<PressSite>) =>
  async (c: Context): Promise<Response> => {
    const { words, now } = await site();
    const typed = (c.req.query('q') ?? '').slice(0, LONGEST_QUERY);
    const suggestions = await suggest(typed, now);
    c.header('Cache-Control', `public, max-age=${SUGGESTIONS_KEPT}`);
    return c.json({
      suggestions: suggestions.map(({ kind, name, path }) => ({
        ...{ kind, name, path },
        label: labelled(words, { kind, name }),
      })),
    });
  };
