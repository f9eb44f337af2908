import type { Millis } from '../lib/clock.ts';
import type { Slice } from './latestStories.ts';
import type { Store } from './store.ts';
import type { CorrectionRow } from './tables/provenance.ts';
import { isLive } from './teasers.ts';

export type LoggedCorrection = CorrectionRow & {
  path: string;
  headline: string;
  language: string;
  direction: string;
};

/** Corrections of stories that readers may see, newest first. */
export const latestCorrections = (
  store: Store,
  { limit, offset = 0 }: Slice,
  now: Millis,
): Promise<LoggedCorrection[]> =>
  store.db
    .selectFrom('corrections')
    .innerJoin('stories', 'stories.id', 'corrections.storyId')
    .selectAll('corrections')
    .select(['stories.path', 'stories.headline', 'stories.language', 'stories.direction'])
    .where((where) => isLive(where, now))
    .orderBy('corrections.at', 'desc')
    .orderBy('corrections.id')
    .limit(limit)
    .offset(offset)
    .execute();

/** Stories taken back, newest first: the log names them, so that nothing vanishes in silence. */
export const withdrawals = (store: Store, limit: number) =>
  store.db
    .selectFrom('stories')
    .select(['path', 'headline', 'language', 'direction', 'withdrawnAt', 'withdrawnReason'])
    .where('status', '=', 'withdrawn')
    .orderBy('withdrawnAt', 'desc')
    .limit(limit)
    .execute();
