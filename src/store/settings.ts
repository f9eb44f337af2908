import type { Kysely } from 'kysely';
import { z } from 'zod';
import { noteChanges } from './changes.ts';
import { keptLook, navigation } from './look.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

const reaction = z.object({ kind: z.string().regex(/^[a-z-]{1,24}$/), label: z.string().min(1) });

const site = z.object({
  name: z.string().min(1).default('Broadsheet'),
  tagline: z.string().default(''),
  about: z.string().default(''),
  language: z.string().default('en'),
  /** The newsroom's zone, an IANA name: what readers' clocks on the page are told in. */
  timezone: z.string().default('UTC'),
  /** How far the work on a story may be, in the desk's own words. */
  stages: z.array(z.string().min(1)).default(['Idea', 'Writing', 'Review', 'Ready']),
  /** Whether nothing is published whose text an editor has not approved. */
  needsApproval: z.boolean().default(false),
  look: keptLook,
  /** Links below the paper's name; none: its sections. */
  navigation: navigation.default([]),
  /** What a reader may say of a story; one each. */
  reactions: z.array(reaction).default([
    { kind: 'well-told', label: 'Well told' },
    { kind: 'useful', label: 'Useful' },
    { kind: 'moving', label: 'Moving' },
    { kind: 'troubling', label: 'Troubling' },
  ]),
});

/** What a paper says of itself: name, language, clock, look, reactions. */
export type Site = z.infer<typeof site>;

/** The paper's settings as they stand; sensible ones where none were made. */
export async function siteSettings(store: Pick<Store, 'db'>): Promise<Site> {
  const row = await store.db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', 'site')
    .executeTakeFirst();
  return site.parse(row ? JSON.parse(row.value) : {});
}

/** Changes some of the paper's settings. Throws a `ZodError` that names the field that is wrong. */
export async function changeSiteSettings(store: Store, changes: Partial<Site>, now: number) {
  await store.db.transaction().execute((db) => putSiteSettings(db, changes, now));
}

/** The same as part of a transaction. */
export async function putSiteSettings(db: Kysely<Schema>, changes: Partial<Site>, now: number) {
  const value = JSON.stringify(site.parse({ ...(await siteSettings({ db })), ...changes }));
  await db
    .insertInto('settings')
    .values({ key: 'site', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  await noteChanges(db, ['settings'], now);
}
