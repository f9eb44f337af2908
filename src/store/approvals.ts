import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { ApprovalRow } from './tables/review.ts';

/** The approval of a story, of whatever text; undefined where there is none. */
export const approvalOf = (db: Kysely<Schema>, storyId: string): Promise<ApprovalRow | undefined> =>
  db.selectFrom('approvals').selectAll().where('storyId', '=', storyId).executeTakeFirst();

/** Keeps an approval; a later one takes its place. */
export async function putApproval(db: Kysely<Schema>, approval: ApprovalRow) {
  const { storyId: _, ...columns } = approval;
  await db
    .insertInto('approvals')
    .values(approval)
    .onConflict((conflict) => conflict.column('storyId').doUpdateSet(columns))
    .execute();
}

/** Takes an approval back; whether there was one. */
export async function dropApproval(db: Kysely<Schema>, storyId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('approvals')
    .where('storyId', '=', storyId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
