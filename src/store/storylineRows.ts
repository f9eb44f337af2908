import type { Kysely } from 'kysely';
import { slugOf } from '../lib/slug.ts';
import type { Schema } from './schema.ts';
import { putName } from './subjectNames.ts';

/**
 * Those of these storylines that readers see, each with the one that it is by now: itself, or what
 * an editor merged it into.
 */
export async function storylinesNow(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const now = new Map<string, string>();
  if (ids.length === 0) return now;
  const rows = await db
    .selectFrom('storylines')
    .select(['id', 'mergedInto'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  for (const { id, mergedInto } of rows) now.set(id, mergedInto ?? id);
  return now;
}

/** Makes a storyline with an address of its own, after its name. */
export async function insertStoryline(
  db: Kysely<Schema>,
  storyline: { id: string; name: string; summary: string },
): Promise<string> {
  const slug = await freeSlug(db, storyline.name);
  await db
    .insertInto('storylines')
    .values({ ...storyline, slug, mergedInto: null })
    .execute();
  await putName(db, 'storyline', storyline.id, storyline.name);
  return slug;
}

export const storylinePath = (slug: string): string => `/storyline/${slug}`;

/**
 * An address that no storyline has or ever had, with -2, -3 … where that of the name is taken; one
 * that led to the address `own` may be had again.
 */
export async function freeSlug(
  db: Kysely<Schema>,
  name: string,
  own: string | null = null,
): Promise<string> {
  const base = slugOf(name);
  let slug = base;
  for (let number = 2; slug !== own && (await isTaken(db, slug, own)); number++)
    slug = `${base}-${number}`;
  return slug;
}

async function isTaken(db: Kysely<Schema>, slug: string, own: string | null): Promise<boolean> {
  const storyline = await db
    .selectFrom('storylines')
    .select('id')
    .where((where) => where.or([where('slug', '=', slug), where('id', '=', slug)]))
    .executeTakeFirst();
  const redirect = await db
    .selectFrom('redirects')
    .select('toPath')
    .where('fromPath', '=', storylinePath(slug))
    .executeTakeFirst();
  const leadsHere = own !== null && redirect?.toPath === storylinePath(own);
  return storyline !== undefined || (redirect !== undefined && !leadsHere);
}
