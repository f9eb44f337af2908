import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Schema } from '../schema.ts';
import type { Search } from '../search/search.ts';
import { paper } from './0001-paper.ts';
import { provenance } from './0002-provenance.ts';
import { signals } from './0003-signals.ts';
import { discovery } from './0004-discovery.ts';
import { accounts } from './0006-accounts.ts';
import { moving } from './0010-moving.ts';
import { updates } from './0013-updates.ts';
import { copyVerdicts } from './0014-copy-verdicts.ts';
import { sources } from './0016-sources.ts';
import { hubs } from './0017-hubs.ts';
import { rankings } from './0023-rankings.ts';
import { shares } from './0024-shares.ts';
import { appeal } from './0025-appeal.ts';
import { storylines } from './0027-storylines.ts';
import { api } from './0030-api.ts';
import { pins } from './0035-pins.ts';
import { experiments } from './0036-experiments.ts';
import { writing } from './0037-writing.ts';
import { holds } from './0038-holds.ts';
import { secondSteps } from './0039-second-steps.ts';
import { webhooks } from './0040-webhooks.ts';
import { mediaLibrary } from './0041-media-library.ts';
import { livePosts } from './0042-live-posts.ts';
import { likelyCopies } from './0043-likely-copies.ts';
import { readership } from './0044-readership.ts';
import { askersKeys } from './0045-askers-keys.ts';
import { mergedSubjects } from './0046-merged-subjects.ts';
import { previews } from './0047-previews.ts';
import { review } from './0048-review.ts';
import { plans } from './0049-plans.ts';
import { headlineTests } from './0050-headline-tests.ts';
import { banners } from './0051-banners.ts';
import { deskLists } from './0052-desk-lists.ts';
import { storyVectors } from './0053-story-vectors.ts';
import { likelyStorylines } from './0054-likely-storylines.ts';
import { paperActs } from './0055-paper-acts.ts';
import { calendarFeeds } from './0056-calendar-feeds.ts';
import { tastes } from './0057-tastes.ts';
import { experimentBuckets } from './0058-experiment-buckets.ts';
import { searchWords } from './0059-search-words.ts';
import { leftOut } from './0060-left-out.ts';
import { searchIndex } from './0061-search-index.ts';
import { statistics } from './0062-statistics.ts';
import { nameStems } from './0063-name-stems.ts';
import { expiries } from './0064-expiries.ts';
import { picturesByFile } from './0065-pictures-by-file.ts';
import type { Dialect } from './columns.ts';

/**
 * Brings a database to the present edition; a database that is already there is left as it is.
 * Throws with the name of the migration that failed.
 */
export async function migrate(db: Kysely<Schema>, dialect: Dialect, search: Search): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations(dialect, search) },
    // Numbers are given out when work begins; what is finished first comes first.
    allowUnorderedMigrations: true,
  });
  const { error, results } = await migrator.migrateToLatest();
  if (!error) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  throw new Error(`The database could not be brought up to date${failed ? ` (${failed})` : ''}.`, {
    cause: error,
  });
}

const migrations = (dialect: Dialect, search: Search): Record<string, Migration> => ({
  '0001-paper': paper(dialect),
  '0002-provenance': provenance,
  '0003-signals': signals(dialect),
  '0004-discovery': discovery,
  '0005-search': { up: async () => {} }, // made anew by 0061
  '0006-accounts': accounts(dialect),
  '0027-storylines': storylines,
  '0010-moving': moving,
  '0013-updates': updates,
  '0014-copy-verdicts': copyVerdicts,
  '0016-sources': sources,
  '0017-hubs': hubs(dialect),
  '0023-rankings': rankings,
  '0024-shares': shares,
  '0025-appeal': appeal,
  '0030-api': api,
  '0034-search-words': { up: async () => {} }, // made anew by 0061
  '0035-pins': pins,
  '0036-experiments': experiments,
  '0037-writing': writing,
  '0038-holds': holds,
  '0039-second-steps': secondSteps(dialect),
  '0041-media-library': mediaLibrary,
  '0040-webhooks': webhooks,
  '0042-live-posts': livePosts,
  '0044-readership': readership,
  '0043-likely-copies': likelyCopies,
  '0045-askers-keys': askersKeys,
  '0046-merged-subjects': mergedSubjects,
  '0047-previews': previews,
  '0048-review': review,
  '0049-plans': plans,
  '0050-headline-tests': headlineTests,
  '0051-banners': banners,
  '0052-desk-lists': deskLists,
  '0053-story-vectors': storyVectors,
  '0054-likely-storylines': likelyStorylines,
  '0055-paper-acts': paperActs,
  '0056-calendar-feeds': calendarFeeds,
  '0057-tastes': tastes,
  '0058-experiment-buckets': experimentBuckets,
  '0059-search-words': searchWords,
  '0060-left-out': leftOut,
  '0061-search-index': searchIndex(dialect, search),
  '0062-statistics': statistics(dialect),
  '0063-name-stems': nameStems,
  '0064-expiries': expiries,
  '0065-pictures-by-file': picturesByFile,
});
