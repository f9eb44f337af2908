import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { newId } from '../lib/id.ts';
import type { Schema } from './schema.ts';

/** The breaking line on top of every page, and where it leads. */
export type Banner = {
  text: string;
  storyId: string | null;
  /** Address of its story on the site. */
  path: string | null;
  actor: string;
  at: Millis;
  until: Millis;
};

export type NewBanner = Omit<Banner, 'path'>;

/** The line that stands now; none whose story readers may not see. */
export async function bannerNow(db: Kysely<Schema>, now: Millis): Promise<Banner | null> {
  const row = await db
    .selectFrom('banners')
    .leftJoin('stories', 'stories.id', 'banners.storyId')
    .select(['banners.text', 'storyId', 'actor', 'at', 'until', 'stories.path'])
    .where('endedAt', 'is', null)
    .where('until', '>', now)
    .where((where) =>
      where.or([
        where('storyId', 'is', null),
        where.and([
          where('status', '=', 'published'),
          where.or([where('embargoedUntil', 'is', null), where('embargoedUntil', '<=', now)]),
        ]),
      ]),
    )
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Puts a line up in the place of the one that stands. */
export async function putBanner(db: Kysely<Schema>, banner: NewBanner) {
  await endBanner(db, { actor: banner.actor, at: banner.at });
  await db
    .insertInto('banners')
    .values({ id: newId(banner.at), ...banner, endedAt: null, endedBy: null })
    .execute();
}

/** Takes down the line that stands, of one story alone where it is named; how many stood. */
export async function endBanner(
  db: Kysely<Schema>,
  by: { actor: string; at: Millis },
  storyId?: string,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('banners')
    .set({ endedAt: by.at, endedBy: by.actor })
    .where('endedAt', 'is', null)
    .where('until', '>', by.at)
    .$if(storyId !== undefined, (query) => query.where('storyId', '=', storyId ?? ''))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The last lines that were put up, the newest first: the log. */
export const bannerLog = (db: Kysely<Schema>, limit: number) =>
  db
    .selectFrom('banners')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
