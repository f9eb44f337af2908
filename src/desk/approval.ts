import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Millis } from '../lib/clock.ts';
import { approvalOf, dropApproval, putApproval } from '../store/approvals.ts';
import type { Manuscript } from '../store/manuscript.ts';
import { keepRevision } from '../store/revisions.ts';
import type { Schema } from '../store/schema.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { StoryRow } from '../store/tables/stories.ts';
import { Refusal } from './act.ts';
import type { Writer } from './writer.ts';
import { asWritten, writtenStory } from './writing.ts';

export const approving = z.object({
  note: z.string().trim().max(600, 'is too long: 600 characters at most').default(''),
});

type By = { writer: Writer; now: Millis };

/**
 * Approves a story's text as it is being written now. Where the paper wants approvals, they are
 * another's: nobody approves what they began. Throws a `Refusal`.
 */
export async function approve(
  store: Store,
  storyId: string,
  { note }: z.infer<typeof approving>,
  { writer, now: at }: By,
) {
  const { needsApproval } = await siteSettings(store);
  await store.db.transaction().execute(async (db) => {
    const { story, manuscript } = await writtenStory(db, storyId, writer);
    if (!writer.can('publish')) throw new Refusal('Your role does not allow this.', 403);
    if (needsApproval && writer.id !== null && writer.id === story.writerId) {
      throw new Refusal('You began this story: somebody else approves it.');
    }
    const actor = writer.name;
    await putApproval(db, { storyId, version: versionOf(manuscript), actor, note, at });
    const reason = note === '' ? 'approval' : `approval: ${note}`;
    await keepRevision(db, storyId, { actor, reason, at });
  });
}

/** Takes the approval of a story back. Throws a `Refusal` where there is none. */
export async function takeApprovalBack(store: Store, storyId: string, { writer, now: at }: By) {
  await store.db.transaction().execute(async (db) => {
    await writtenStory(db, storyId, writer);
    if (!writer.can('publish')) throw new Refusal('Your role does not allow this.', 403);
    if (!(await dropApproval(db, storyId))) throw new Refusal('Nobody has approved it.');
    await keepRevision(db, storyId, { actor: writer.name, reason: 'approval taken back', at });
  });
}

/** Who approved a story, whether that was its present text, and whether the paper wants it. */
export async function approvalFor(store: Store, storyId: string, writer: Writer) {
  const { manuscript } = await writtenStory(store.db, storyId, writer);
  const { needsApproval } = await siteSettings(store);
  const found = await approvalOf(store.db, storyId);
  const isCurrent = found?.version === versionOf(manuscript);
  return { needed: needsApproval, approval: found ? { ...found, isCurrent } : null };
}

/** Throws a `Refusal` where the paper wants an approval of a text and has none of the present one. */
export async function mustBeApproved(db: Kysely<Schema>, story: StoryRow) {
  if (!(await siteSettings({ db })).needsApproval) return;
  const approval = await approvalOf(db, story.id);
  if (!approval) throw new Refusal('Nobody has approved the story yet.');
  if (approval.version === versionOf(await asWritten(db, story))) return;
  throw new Refusal('The text was changed since it was approved.');
}

const versionOf = (manuscript: Manuscript): string =>
  createHash('sha256').update(JSON.stringify(manuscript)).digest('base64url');
