import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';

/** Gives a story the origins of another as well, after its own; none stands twice. */
export async function addOriginsOf(db: Kysely<Schema>, fromId: string, toId: string) {
  const [theirs, ours] = await Promise.all(
    [fromId, toId].map((id) =>
      db.selectFrom('origins').selectAll().where('storyId', '=', id).orderBy('position').execute(),
    ),
  );
  const known = new Set((ours ?? []).map(({ publisher, url }) => `${publisher} ${url}`));
  const fresh = (theirs ?? []).filter(({ publisher, url }) => !known.has(`${publisher} ${url}`));
  const next = Math.max(-1, ...(ours ?? []).map(({ position }) => position)) + 1;
  const rows = fresh.map((row, index) => ({ ...row, storyId: toId, position: next + index }));
  if (rows.length > 0) await db.insertInto('origins').values(rows).execute();
}

/** Notes that the substance of a story has changed. */
export async function markUpdated(db: Kysely<Schema>, storyId: string, at: Millis) {
  await db.updateTable('stories').set({ updatedAt: at }).where('id', '=', storyId).execute();
}

/** Writes that a story repeats another because an editor says so, whatever was found before. */
export async function putCopy(
  db: Kysely<Schema>,
  { storyId, originalId, at }: { storyId: string; originalId: string; at: Millis },
) {
  const row = { originalId, similarity: 1, foundAt: at };
  await db
    .insertInto('copies')
    .values({ storyId, ...row })
    .onConflict((conflict) => conflict.column('storyId').doUpdateSet(row))
    .execute();
}

/** The story that a story repeats, at the end of however many; itself where it repeats none. */
export async function firstOriginal(db: Kysely<Schema>, storyId: string): Promise<string> {
  const row = await db
    .selectFrom('copies')
    .select('originalId')
    .where('storyId', '=', storyId)
    .executeTakeFirst();
  return row?.originalId ?? storyId;
}

/** The story that somebody means by an id, by its path, or by its whole address. */
export async function storyMeant(db: Kysely<Schema>, meant: string): Promise<string | null> {
  const path = URL.parse(meant)?.pathname ?? meant;
  const row = await db
    .selectFrom('stories')
    .select('id')
    .where((where) =>
      where.or([
        where('id', '=', meant),
        where('path', '=', path),
        where('path', '=', decoded(path)),
      ]),
    )
    .executeTakeFirst();
  return row?.id ?? null;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
