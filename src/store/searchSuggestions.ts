import type { Millis } from '../lib/clock.ts';
import { latestStories, type Scope } from './latestStories.ts';
import { withoutAccents } from './search/plainWord.ts';
import { type Phrase, readQuery } from './search/query.ts';
import { type Wishes, wishesOf } from './search/sought.ts';
import { collectionOf } from './searchCollection.ts';
import { matching } from './searchMatches.ts';
import { mend } from './searchMending.ts';
import type { Store } from './store.ts';
import { storylinePath } from './storylineRows.ts';

/** Something of the paper that a reader may be typing: a subject or a headline, and its address. */
export type Suggestion = {
  kind: 'section' | 'topic' | 'person' | 'storyline' | 'story';
  name: string;
  path: string;
};

const OF_A_KIND = 3;
const HEADLINES = 5;
/** Before that too much begins so. */
const SHORTEST = 2;

/**
 * What begins with what a reader has typed so far: subjects by name, then the newest headlines;
 * where there is none of either, the headlines with slips of typing mended.
 */
export async function searchSuggestions(
  store: Store,
  typed: string,
  now: Millis,
): Promise<Suggestion[]> {
  if (typed.trim().length < SHORTEST) return [];
  const begun = await subjects(store, typed, now);
  return [...begun, ...(await headlines(store, typed, { mends: begun.length === 0, now }))];
}

async function headlines(
  store: Store,
  typed: string,
  { mends, now }: { mends: boolean; now: Millis },
): Promise<Suggestion[]> {
  const { languages } = await collectionOf(store);
  const query = readQuery(typed);
  const inHeadline = (phrase: Phrase): Phrase => ({ ...phrase, field: 'headline' });
  const all = query.all.map((phrases) => phrases.map(inHeadline));
  if (all.length === 0) return [];
  const isLast = (at: number) => at === all.length - 1;
  const begun = all.map((phrases, at) =>
    isLast(at) ? phrases.map((phrase) => ({ ...phrase, begun: true })) : phrases,
  );
  const wishes = wishesOf({ ...query, all: begun }, languages);
  const found = await newest(store, wishes, now);
  if (found.length > 0 || !mends) return found;
  const { all: meant, mended } = await mend(store, wishes.all, languages, now);
  return mended.length > 0 ? newest(store, { ...wishes, all: meant }, now) : [];
}

async function newest(store: Store, wishes: Wishes, now: Millis): Promise<Suggestion[]> {
  const rows = await matching(store, wishes, {}, now)
    .orderBy('stories.publishedAt', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(HEADLINES)
    .execute();
  return rows.map(({ headline: name, path }) => ({ kind: 'story' as const, name, path }));
}

type Named = { id: string; name: string; path: string };

/** Subjects with stories that readers may see, whose name begins so or has a word that does. */
async function subjects(store: Store, typed: string, now: Millis): Promise<Suggestion[]> {
  const wanted = wordsOf(typed);
  if (wanted.trim() === '') return [];
  const found: Suggestion[] = [];
  for (const { kind, scope, all } of KINDS) {
    const begun = (await all(store)).filter(({ name }) => wordsOf(name).includes(wanted));
    begun.sort((one, two) => one.name.length - two.name.length || (one.id < two.id ? -1 : 1));
    let left = OF_A_KIND;
    for (const { id, name, path } of begun.slice(0, LOOKED_AT)) {
      if (left === 0) break;
      const stories = await latestStories(store, scope(id), { limit: 1 }, now);
      if (stories.length === 0) continue;
      found.push({ kind, name, path });
      left--;
    }
  }
  return found;
}

/** So many of a kind are looked at for stories that readers may see. */
const LOOKED_AT = 12;

/** A name or what is typed of it, each word after a space. */
const wordsOf = (text: string): string =>
  ` ${/^[\x20-\x7e]*$/.test(text) ? text.toLowerCase() : withoutAccents(text)}`.replaceAll(
    /[^\p{L}\p{M}\p{N}]+/gu,
    ' ',
  );

const KINDS = [
  {
    ...{ kind: 'section' as const, scope: (sectionId: string): Scope => ({ sectionId }) },
    all: (store: Store) => named(store, 'sections', '/section/'),
  },
  {
    ...{ kind: 'topic' as const, scope: (topicId: string): Scope => ({ topicId }) },
    all: (store: Store) => named(store, 'topics', '/topic/'),
  },
  {
    ...{ kind: 'person' as const, scope: (personId: string): Scope => ({ personId }) },
    all: (store: Store) => named(store, 'people', '/author/'),
  },
  {
    ...{ kind: 'storyline' as const, scope: (storylineId: string): Scope => ({ storylineId }) },
    all: storylines,
  },
];

async function named(store: Store, table: 'sections' | 'topics' | 'people', address: string) {
  const rows = await store.db.selectFrom(table).select(['id', 'name']).execute();
  return rows.map((row): Named => ({ ...row, path: address + row.id }));
}

async function storylines(store: Store): Promise<Named[]> {
  const rows = await store.db
    .selectFrom('storylines')
    .select(['id', 'name', 'slug'])
    .where('mergedInto', 'is', null)
    .execute();
  return rows.map(({ id, name, slug }) => ({ id, name, path: storylinePath(slug ?? id) }));
}
