import type { Kysely } from 'kysely';
import { z } from 'zod';
import { oldAddressOf } from '../lib/oldAddress.ts';
import { noteChanges } from '../store/changes.ts';
import { logAct } from '../store/paperActs.ts';
import { putRedirect, redirectOf, removeRedirect } from '../store/redirects.ts';
import type { Schema } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { type By, Refusal } from './act.ts';

const LONGEST = 500;

/** An old address and the page of this paper that it leads to. */
export const redirect = z.object({
  from: z
    .string('Give the old address.')
    .trim()
    .max(LONGEST, 'The old address is too long.')
    .transform((address) => oldAddressOf(address) ?? '')
    .refine((path) => /^\/./.test(path), 'The old address begins with / or http.'),
  to: z
    .string('Say where it leads.')
    .trim()
    .max(LONGEST, 'The new address is too long.')
    .regex(
      /^\/(?![/\\])/,
      'A redirect leads to a page of this paper: an address that begins with /.',
    ),
});

export const redirectEnd = z.object({ from: z.string().min(1, 'Say which.') });

/** Makes an old address lead to a page of the paper. Throws a `Refusal` for one that leads to itself. */
export async function addRedirect(store: Store, asked: z.infer<typeof redirect>, by: By) {
  if (oldAddressOf(asked.to) === asked.from) throw new Refusal('It would lead to itself.', 422);
  await store.db.transaction().execute(async (db) => {
    const before = await redirectOf(db, asked.from);
    if (before === asked.to) return;
    await putRedirect(db, asked);
    await noteChanges(db, ['settings'], by.now);
    await logRedirect(db, { from: asked.from, before, after: asked.to }, by);
  });
}

/** Takes a redirect away. Throws a `Refusal` where there is none. */
export async function endRedirect(store: Store, { from }: z.infer<typeof redirectEnd>, by: By) {
  await store.db.transaction().execute(async (db) => {
    const before = await redirectOf(db, from);
    if (!(await removeRedirect(db, from))) {
      throw new Refusal('That address leads nowhere any more.', 404);
    }
    await logRedirect(db, { from, before, after: null }, by);
  });
}

type Led = { from: string; before: string | null; after: string | null };

function logRedirect(db: Kysely<Schema>, { from, before, after }: Led, by: By) {
  const act = after === null ? 'removed' : before === null ? 'added' : 'changed';
  const changes = [{ field: 'to', before, after }];
  return logAct(db, { kind: 'redirect', act, subject: from, changes }, by);
}
