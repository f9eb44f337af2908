import { type Kysely, sql } from 'kysely';
import { stemOf } from '../lib/stems.ts';
import { chunked } from './rows.ts';
import type { Schema } from './schema.ts';
import { withoutAccents } from './search/plainWord.ts';
import { siteSettings } from './settings.ts';
import type { SubjectNameTable } from './tables/subjects.ts';

export type NamedKind = SubjectNameTable['kind'];

type Named = { id: string; name: string };

/** Where those of a kind stand. */
const TABLES = {
  section: 'sections',
  topic: 'topics',
  person: 'people',
  storyline: 'storylines',
} as const satisfies Record<NamedKind, keyof Schema>;

/** Nobody types further into a name than to this word. */
const MOST_WORDS = 12;

/** So many beginnings are looked at, in the order of the alphabet: who types on finds the others. */
const MOST_LOOKED_AT = 2_000;

/**
 * Keeps what a name is found by while it is typed, instead of what it was found by before. Part of
 * whatever gives something its name.
 */
export const putName = (db: Kysely<Schema>, kind: NamedKind, id: string, name: string) =>
  putNames(db, kind, [{ id, name }]);

/** The same of several, each of another id. */
export async function putNames(db: Kysely<Schema>, kind: NamedKind, named: readonly Named[]) {
  if (named.length === 0) return;
  const { language } = await siteSettings({ db });
  for (const some of chunked(named, 40)) {
    await dropNames(
      db,
      kind,
      some.map(({ id }) => id),
    );
    const rows = some.flatMap(({ id: subjectId, name }) =>
      beginningsOf(name, language).map((beginning) => ({ kind, subjectId, beginning })),
    );
    if (rows.length > 0) await db.insertInto('subjectNames').values(rows).execute();
  }
}

/** Forgets by what the names of those ids are found: they are no more. */
export async function dropNames(db: Kysely<Schema>, kind: NamedKind, ids: readonly string[]) {
  await db
    .deleteFrom('subjectNames')
    .where('kind', '=', kind)
    .where('subjectId', 'in', ids)
    .execute();
}

/**
 * Those of a kind whose name, or a word of it, begins as typed, or has those words in another form of
 * the paper's language; the shortest names first.
 */
export async function namesBegun(
  db: Kysely<Schema>,
  kind: NamedKind,
  { typed, language, limit }: { typed: string; language: string; limit: number },
): Promise<Named[]> {
  const wanted = folded(typed).trimStart();
  if (wanted === '') return [];
  const stems = stemmed(wanted.split(' ').filter(Boolean), language);
  const begun = db
    .selectFrom('subjectNames')
    .select('subjectId')
    .where('kind', '=', kind)
    .where((where) =>
      where.or(
        [wanted, `${stems.join(' ')} `].map((begun) =>
          where.and([
            where('beginning', '>=', begun),
            where('beginning', '<', `${begun}\u{10ffff}`),
          ]),
        ),
      ),
    )
    .orderBy('beginning')
    .orderBy('subjectId')
    .limit(MOST_LOOKED_AT);
  const { rows } = await sql<Named>`select id, name from ${sql.table(TABLES[kind])}
    where id in (select "subjectId" from ${begun} as begun)
    order by length(name), id limit ${limit}`.execute(db);
  return rows;
}

/** A name from each of its words on, each with a space after it; as it is, and in stems. */
function beginningsOf(name: string, language: string): string[] {
  const words = folded(name).split(' ').filter(Boolean);
  const from = (all: string[]) =>
    all.slice(0, MOST_WORDS).map((_, at) => `${all.slice(at).join(' ')} `);
  return [...new Set([...from(words), ...from(stemmed(words, language))])];
}

const stemmed = (words: string[], language: string) => words.map((word) => stemOf(word, language));

/** As search takes it: in small letters without accents, with a space for whatever is no letter. */
const folded = (text: string): string =>
  (/^[\x20-\x7e]*$/.test(text) ? text.toLowerCase() : withoutAccents(text)).replaceAll(
    /[^\p{L}\p{M}\p{N}]+/gu,
    ' ',
  );

/** Keeps all names anew: they were there before this was, or the paper has another language. */
export async function putAllNames(db: Kysely<Schema>) {
  for (const kind of Object.keys(TABLES) as NamedKind[]) {
    await putNames(db, kind, await db.selectFrom(TABLES[kind]).select(['id', 'name']).execute());
  }
}
