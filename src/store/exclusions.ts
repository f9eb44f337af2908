import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';

export type Exclusion = { reason: string; actor: string; at: Millis };

/** Keeps a story out of rankings and recommendation from the next query on. */
export async function markExcluded(db: Kysely<Schema>, storyId: string, exclusion: Exclusion) {
  await db
    .insertInto('exclusions')
    .values({ storyId, ...exclusion })
    .execute();
}

/** Lets a story back into rankings and recommendation. */
export async function unmarkExcluded(db: Kysely<Schema>, storyId: string) {
  await db.deleteFrom('exclusions').where('storyId', '=', storyId).execute();
}

/** Why a story is kept out, by whom and since when; undefined where it is not. */
export const exclusionOf = (db: Kysely<Schema>, storyId: string): Promise<Exclusion | undefined> =>
  db
    .selectFrom('exclusions')
    .select(['reason', 'actor', 'at'])
    .where('storyId', '=', storyId)
    .executeTakeFirst();

/** Stories that editors keep out, the last first; so many after the one of a time and id. */
export const excludedStories = (
  db: Kysely<Schema>,
  { limit, after }: { limit: number; after: { at: Millis; id: string } | null },
): Promise<(Exclusion & { storyId: string; headline: string; language: string })[]> =>
  db
    .selectFrom('exclusions')
    .innerJoin('stories', 'stories.id', 'exclusions.storyId')
    .select(['storyId', 'stories.headline', 'stories.language', 'reason', 'actor', 'at'])
    .$if(after !== null, (query) =>
      query.where((where) =>
        where.or([
          where('at', '<', after?.at ?? 0),
          where.and([where('at', '=', after?.at ?? 0), where('storyId', '>', after?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('storyId')
    .limit(limit)
    .execute();

/** Holds for a story that no editor keeps out of rankings and recommendation. */
export const isNotExcluded = (where: ExpressionBuilder<Schema, 'stories'>) =>
  where.not(
    where.exists(
      where
        .selectFrom('exclusions')
        .select('exclusions.storyId')
        .whereRef('exclusions.storyId', '=', 'stories.id'),
    ),
  );
