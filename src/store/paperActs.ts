import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Difference } from '../lib/differences.ts';
import { newId } from '../lib/id.ts';
import type { Schema } from './schema.ts';
import type { PaperActKind } from './tables/paperActs.ts';

/** What was done, to what; never anything that opens a door: no password, no secret, no link. */
export type PaperAct = {
  kind: PaperActKind;
  act: string;
  subject: string;
  detail?: string;
  changes?: Difference[];
  reason?: string;
};

/** Keeps who did what to the paper. Part of the transaction of the act itself. */
export async function logAct(
  db: Kysely<Schema>,
  { kind, act, subject, detail = '', changes = [], reason = '' }: PaperAct,
  { actor, now: at }: { actor: string; now: Millis },
) {
  await db
    .insertInto('paperActs')
    .values({
      ...{ id: newId(at), at, actor, kind, act, subject, detail, reason },
      changes: JSON.stringify(changes),
    })
    .execute();
}
