import { sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { PAPER_ACT_KINDS } from './tables/paperActs.ts';

/** What an act was done with, or to. */
export const LOG_KINDS = [
  ...PAPER_ACT_KINDS,
  ...(['front', 'banner', 'storyline', 'plan', 'experiment'] as const),
] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** An act as the log has it, wherever it is kept; see `PaperActTable`. */
export type LogRow = {
  id: string;
  at: Millis;
  actor: string;
  kind: LogKind;
  act: string;
  subject: string;
  detail: string;
  changes: string;
  reason: string;
};

/**
 * Where acts upon the paper are kept, each as a table of the same columns. A row of a pin, a line or
 * an experiment keeps two acts: how it began and, where somebody saw to that, how it ended.
 */
export const LEDGERS = [
  sql<LogRow>`(select id, at, actor, kind, act, subject, detail, changes, reason
    from "paperActs")`,

  sql<LogRow>`(select pins.id, pins.at, pins.actor, 'front' as kind, 'pinned' as act,
    stories.headline as subject, 'place ' || slot as detail, '[]' as changes, reason
    from pins join stories on stories.id = "storyId")`,
  sql<LogRow>`(select pins.id || '-ended' as id, "endedAt" as at, "endedBy" as actor,
    'front' as kind, 'unpinned' as act, stories.headline as subject, 'place ' || slot as detail,
    '[]' as changes, '' as reason
    from pins join stories on stories.id = "storyId"
    where "endedBy" is not null and ("until" is null or "endedAt" < "until"))`,

  sql<LogRow>`(select id, at, actor, 'banner' as kind, 'put up' as act, "text" as subject,
    '' as detail, '[]' as changes, '' as reason from banners)`,
  sql<LogRow>`(select id || '-ended' as id, "endedAt" as at, "endedBy" as actor,
    'banner' as kind, 'taken down' as act, "text" as subject, '' as detail, '[]' as changes,
    '' as reason from banners where "endedBy" is not null)`,

  sql<LogRow>`(select "storylineActs".id, at, actor, 'storyline' as kind, act,
    coalesce(storylines.name, "storylineId") as subject, detail, '[]' as changes, reason
    from "storylineActs" left join storylines on storylines.id = "storylineId")`,

  sql<LogRow>`(select "planActs".id, at, actor, 'plan' as kind, act,
    case when act in ('made', 'removed') then '' else coalesce(plans.headline, '') end as subject,
    detail, '[]' as changes, '' as reason
    from "planActs" left join plans on plans.id = "planId")`,

  sql<LogRow>`(select id, "startedAt" as at, "startedBy" as actor, 'experiment' as kind,
    'begun' as act, name as subject, variation as detail, '[]' as changes, '' as reason
    from experiments)`,
  sql<LogRow>`(select id || '-ended' as id, "endedAt" as at, "endedBy" as actor,
    'experiment' as kind, case kept when 1 then 'taken over' else 'ended' end as act, name as subject, '' as detail, '[]' as changes,
    coalesce(conclusion, '') as reason from experiments where "endedBy" is not null)`,
];
