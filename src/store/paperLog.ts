import { z } from 'zod';
import type { Millis } from '../lib/clock.ts';
import { LEDGERS, type LogKind, type LogRow } from './ledgers.ts';
import type { Store } from './store.ts';

const changes = z.array(
  z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
);

export type LogEntry = Omit<LogRow, 'changes'> & { changes: z.infer<typeof changes> };

/** What the log is narrowed by; null lets all through. */
export type LogFilter = {
  actor: string | null;
  kind: LogKind | null;
  /** From a moment until before another. */
  during: { from: Millis; until: Millis } | null;
};

type Slice = { after: { at: Millis; id: string } | null; limit: number };

/**
 * What was done to the paper, the last first, after a place in that list. Each act is kept once,
 * where it belongs: pins among pins, and in `paperActs` what has no table of its own.
 */
export async function paperLog(
  store: Pick<Store, 'db'>,
  filter: LogFilter,
  { after, limit }: Slice,
): Promise<LogEntry[]> {
  const slices = LEDGERS.map((ledger) =>
    store.db
      .selectFrom(
        store.db
          .selectFrom(ledger.as('ledger'))
          .selectAll()
          .where(({ and, or, eb }) => {
            const { actor, kind, during } = filter;
            return and([
              ...(actor === null ? [] : [eb('actor', '=', actor)]),
              ...(kind === null ? [] : [eb('kind', '=', kind)]),
              ...(during ? [eb('at', '>=', during.from), eb('at', '<', during.until)] : []),
              ...(after ? [eb('at', '<=', after.at)] : []),
              ...(after ? [or([eb('at', '<', after.at), eb('id', '<', after.id)])] : []),
            ]);
          })
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .as('slice'),
      )
      .selectAll(),
  );
  const rows = await store.db
    .selectFrom(slices.reduce((all, slice) => all.unionAll(slice)).as('log'))
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...{ ...row, at: Number(row.at) },
    changes: changes.parse(JSON.parse(row.changes)),
  }));
}
