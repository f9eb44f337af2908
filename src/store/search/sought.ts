import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { nearest } from './nearest.ts';
import type { Phrase, Query } from './query.ts';
import type { Search, Sought, Wanted } from './search.ts';
import { formsOf } from './searchWords.ts';

/** A word that nobody has written, and the one that was taken for it. */
export type Mended = { typed: string; meant: string };

/**
 * What was asked for in the words of the index. `languages` are those of the paper's stories: a
 * word is looked for in the form that it has in each. A word that stands nowhere is taken for the
 * nearest that does, unless `asTyped`; the last is also taken as but begun where `begun`.
 */
export async function soughtFor(
  db: Kysely<Schema>,
  search: Search,
  query: Query,
  { languages, asTyped = false, begun = false }: How,
): Promise<{ sought: Sought; mended: Mended[] }> {
  const all = query.all.map((phrase) => wantedFor(phrase, languages));
  const none = query.none.map((phrase) => wantedFor(phrase, languages));
  const mended: Mended[] = [];
  const last = all.at(-1);
  if (begun && last) last.begun = true;
  else if (!asTyped) await mend(db, search, { query, all, languages, mended });
  return { sought: { all, none }, mended };
}

type How = { languages: string[]; asTyped?: boolean; begun?: boolean };

function wantedFor({ field, words }: Phrase, languages: string[]): Wanted {
  const runs = languages.map((language) => words.flatMap((word) => formsOf(word, language)));
  const different = new Map(runs.map((run) => [run.join(' '), run]));
  return { field, anyOf: [...different.values()], begun: false };
}

type Mending = { query: Query; all: Wanted[]; languages: string[]; mended: Mended[] };

/**
 * Each word that is mended takes a walk through all words that begin as it does: who has mistyped
 * more than so many in one search has not typed words.
 */
const MOST_MENDED = 3;

/** Puts the nearest word of the paper in the place of each that stands nowhere in it. */
async function mend(db: Kysely<Schema>, search: Search, mending: Mending) {
  const forms = mending.all.flatMap(({ anyOf }) => anyOf.flat());
  const known = await search.frequencies(db, [...new Set(forms)]);
  let tried = 0;
  for (const [at, { field, words }] of mending.query.all.entries()) {
    const [typed = ''] = words;
    const wanted = mending.all[at];
    if (!wanted || words.length > 1 || wanted.anyOf.flat().some((form) => known.get(form)))
      continue;
    if (++tried > MOST_MENDED) return;
    const meant = await nearest(db, search, formsOf(typed, mending.languages[0] ?? 'en')[0] ?? '');
    if (meant === null) continue;
    mending.all[at] = { field, anyOf: [[meant]], begun: false };
    mending.mended.push({ typed, meant });
  }
}
