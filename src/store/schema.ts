import type { Generated } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { AccountTables } from './tables/accounts.ts';
import type { BannerTable } from './tables/banners.ts';
import type { CalendarFeedTable } from './tables/calendarFeeds.ts';
import type { CopyVerdictTables } from './tables/copyVerdicts.ts';
import type { ExperimentBucketTable, ExperimentTable } from './tables/experiments.ts';
import type { HeadlineTables } from './tables/headlines.ts';
import type { LikelyCopyTables } from './tables/likelyCopies.ts';
import type { LikelyStorylineTables } from './tables/likelyStorylines.ts';
import type { ListTables } from './tables/lists.ts';
import type { LivePostTable } from './tables/livePosts.ts';
import type { MediaTables } from './tables/media.ts';
import type { MergedSubjectTable } from './tables/mergedSubjects.ts';
import type { MovingTables } from './tables/moving.ts';
import type { PaperActTable } from './tables/paperActs.ts';
import type { PinTable } from './tables/pins.ts';
import type { PlanTables } from './tables/plans.ts';
import type { ProvenanceTables } from './tables/provenance.ts';
import type { RankingTables } from './tables/rankings.ts';
import type { ReviewTables } from './tables/review.ts';
import type { SignalTables } from './tables/signals.ts';
import type { SourceTables } from './tables/sources.ts';
import type { StoryTables } from './tables/stories.ts';
import type {
  StorylineActTable,
  StorylinePlaceTable,
  StorylineTable,
  TurningPointTable,
} from './tables/storylines.ts';
import type { StoryVectorTables } from './tables/storyVectors.ts';
import type { SubjectTables } from './tables/subjects.ts';
import type { IdempotencyTable, TokenTable } from './tables/tokens.ts';
import type { UpdateTables } from './tables/updates.ts';
import type { WebhookTables } from './tables/webhooks.ts';
import type { WritingTables } from './tables/writing.ts';

/**
 * The tables, on SQLite and PostgreSQL alike. Times are milliseconds since 1970; truths are 0 or 1;
 * documents are JSON text. Ids are made by the program (`lib/id.ts`), but for `seq`, which the
 * database counts.
 */
export type Schema = MovingTables & {
  mergedSubjects: MergedSubjectTable;
  storylines: StorylineTable;
  storylinePlaces: StorylinePlaceTable;
  storylineActs: StorylineActTable;
  turningPoints: TurningPointTable;
  livePosts: LivePostTable;
  changes: { seq: Generated<number>; subject: string; at: Millis };
  settings: { key: string; value: string };
  experiments: ExperimentTable;
  experimentBuckets: ExperimentBucketTable;
  paperActs: PaperActTable;
  pins: PinTable;
  banners: BannerTable;
  calendarFeeds: CalendarFeedTable;
  tokens: TokenTable;
  idempotencyKeys: IdempotencyTable;
} & AccountTables &
  CopyVerdictTables &
  HeadlineTables &
  LikelyCopyTables &
  LikelyStorylineTables &
  ListTables &
  MediaTables &
  PlanTables &
  ProvenanceTables &
  RankingTables &
  ReviewTables &
  SignalTables &
  SourceTables &
  StoryTables &
  StoryVectorTables &
  SubjectTables &
  UpdateTables &
  WebhookTables &
  WritingTables;
