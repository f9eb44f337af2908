import type { Millis } from '../lib/clock.ts';
import { latestStories } from './latestStories.ts';
import { type Phrase, readQuery } from './search/query.ts';
import { type Wishes, wishesOf } from './search/sought.ts';
import { collectionOf } from './searchCollection.ts';
import { matching, newestOf } from './searchMatches.ts';
import { mend } from './searchMending.ts';
import { siteSettings } from './settings.ts';
import type { Store } from './store.ts';
import { storylinePath } from './storylineRows.ts';
import { type NamedKind, namesBegun } from './subjectNames.ts';

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
  const { languages } = await collectionOf(store, now);
  return store.search.asking(store.db, async (db) => {
    const asked = { ...store, db };
    const begun = await subjectsBegun(asked, typed, now);
    const headlined = { languages, mends: begun.length === 0, now };
    return [...begun, ...(await headlines(asked, typed, headlined))];
  });
}

async function headlines(
  store: Store,
  typed: string,
  { languages, mends, now }: { languages: string[]; mends: boolean; now: Millis },
): Promise<Suggestion[]> {
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
  const ids = (await newestOf(store, matching(store, wishes, {}, now), HEADLINES)).map(
    ({ id }) => id,
  );
  const stories =
    ids.length > 0 ? await latestStories(store, { ids }, { limit: HEADLINES }, now) : [];
  return stories.map(({ headline: name, path }) => ({ kind: 'story' as const, name, path }));
}

/** Subjects with stories that readers may see, whose name begins so or has a word that does. */
export async function subjectsBegun(
  store: Store,
  typed: string,
  now: Millis,
): Promise<Suggestion[]> {
  const { language } = await siteSettings(store);
  const found: Suggestion[] = [];
  for (const kind of ['section', 'topic', 'person', 'storyline'] as const) {
    const before = found.length;
    for (const { id, name } of await namesBegun(store.db, kind, {
      typed,
      language,
      limit: LOOKED_AT,
    })) {
      if (found.length - before === OF_A_KIND) break;
      const path = await pathWithStories(store, kind, id, now);
      if (path) found.push({ kind, name, path });
    }
  }
  return found;
}

/** So many of a kind are looked at for stories that readers may see. */
const LOOKED_AT = 12;

/** The address of a subject; null where readers would find nothing there. */
async function pathWithStories(
  store: Store,
  kind: NamedKind,
  id: string,
  now: Millis,
): Promise<string | null> {
  const [story] = await latestStories(store, { [`${kind}Id`]: id }, { limit: 1 }, now);
  if (!story) return null;
  return kind === 'storyline' ? storylineAddress(store, id) : `${ADDRESSES[kind]}/${id}`;
}

const ADDRESSES = { section: '/section', topic: '/topic', person: '/author' };

/** One that was merged into another has no address of its own. */
async function storylineAddress({ db }: Store, id: string): Promise<string | null> {
  const storyline = await db
    .selectFrom('storylines')
    .select('slug')
    .where('id', '=', id)
    .where('mergedInto', 'is', null)
    .executeTakeFirst();
  return storyline ? storylinePath(storyline.slug ?? id) : null;
}
