import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';
import type { Direction, StoryKind } from './tables/stories.ts';

/** What an entry of any list needs to show of a story. */
export type Teaser = {
  id: string;
  path: string;
  kind: StoryKind;
  language: string;
  direction: Direction;
  headline: string;
  standfirst: string | null;
  sectionId: string | null;
  sectionName: string | null;
  storylineId: string | null;
  pictureId: string | null;
  weight: number;
  publishedAt: Millis;
  updatedAt: Millis | null;
};

/**
 * The teasers of what readers may see at `now`: published, not embargoed, no standing pages. A
 * query to go on from: `.where('stories.sectionId', '=', id).orderBy('stories.publishedAt', 'desc')`.
 */
export const selectTeasers = (db: Kysely<Schema>, now: Millis) =>
  db
    .selectFrom('stories')
    .leftJoin('sections', 'sections.id', 'stories.sectionId')
    .select([
      'stories.id',
      'stories.path',
      'stories.kind',
      'stories.language',
      'stories.direction',
      'stories.headline',
      'stories.standfirst',
      'stories.sectionId',
      'sections.name as sectionName',
      'stories.storylineId',
      'stories.pictureId',
      'stories.weight',
      'stories.publishedAt',
      'stories.updatedAt',
    ])
    .where('stories.kind', '!=', 'page')
    .where((where) => isLive(where, now));

/** Holds for a story that readers may see at `now`. */
export const isLive = (where: ExpressionBuilder<Schema, 'stories'>, now: Millis) =>
  where.and([
    where('stories.status', '=', 'published'),
    where.or([
      where('stories.embargoedUntil', 'is', null),
      where('stories.embargoedUntil', '<=', now),
    ]),
  ]);

/**
 * Folds copies: holds for a story that repeats no other that readers can see. A copy whose original
 * was taken back, or is not out yet, stands for itself. `.where((where) => isNoCopy(where, now))`.
 */
export const isNoCopy = (where: ExpressionBuilder<Schema, 'stories'>, now: Millis) =>
  where.not(
    where.exists(
      where
        .selectFrom('copies')
        .innerJoin('stories as original', 'original.id', 'copies.originalId')
        .select('copies.originalId')
        .whereRef('copies.storyId', '=', 'stories.id')
        .where('original.status', '=', 'published')
        .where((original) =>
          original.or([
            original('original.embargoedUntil', 'is', null),
            original('original.embargoedUntil', '<=', now),
          ]),
        ),
    ),
  );
