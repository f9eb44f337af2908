import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Arrival } from './arrival.ts';
import { linksIn, withLinks } from './bodyLinks.ts';
import { noteChanges } from './changes.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import { storedBody } from './storedBody.ts';
import { subjectsOfStory } from './subjects.ts';

/** Where a story stood on the site from which it moved; all in the form of `lib/oldAddress.ts`. */
export type OldAddresses = {
  /** Addresses at which the story itself stood. */
  from: string[];
  /** Links in its body to pages of the same old site, by how they are written there. */
  links: { href: string; address: string }[];
};

export type Redirect = { from: string; to: string };

/** More addresses than so many are no list that one statement takes. */
const AT_ONCE = 200;

/** Remembers where old addresses lead now. One that is known already stays as it is. */
export async function addRedirects(db: Kysely<Schema>, redirects: Redirect[]) {
  const rows = redirects
    .filter(({ from, to }) => from !== to && from !== '/')
    .map(({ from, to }) => ({ fromPath: from, toPath: to }));
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await db
      .insertInto('redirects')
      .values(rows.slice(at, at + AT_ONCE))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** An arrival whose links to stories of its old site that are here already lead to them. */
export async function withKnownLinks(db: Kysely<Schema>, arrival: Arrival): Promise<Arrival> {
  const links = arrival.old?.links ?? [];
  if (links.length === 0) return arrival;
  const known = await pathsOf(db, links.map(({ address }) => address).slice(0, AT_ONCE));
  const targets = new Map(
    links.flatMap(({ href, address }) => {
      const path = known.get(address);
      return path ? [[href, path] as const] : [];
    }),
  );
  return { ...arrival, body: withLinks(arrival.body, targets) };
}

async function pathsOf(db: Kysely<Schema>, addresses: string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('redirects')
    .selectAll()
    .where('fromPath', 'in', addresses)
    .execute();
  return new Map(rows.map((row) => [row.fromPath, row.toPath]));
}

/**
 * Makes the old addresses of a story lead to it, in links of stories that came before it too, and
 * remembers which of its own links wait for a story that has not come.
 */
export async function settleOldAddresses(
  db: Kysely<Schema>,
  storyId: string,
  { old, body }: Arrival,
  now: Millis,
) {
  if (!old) return;
  const { path } = await db
    .selectFrom('stories')
    .select('path')
    .where('id', '=', storyId)
    .executeTakeFirstOrThrow();
  await addRedirects(
    db,
    old.from.map((from) => ({ from, to: path })),
  );
  await awaitLinks(db, storyId, old, new Set(linksIn(body)));
  if (old.from.length > 0) await completeLinks(db, old.from, path, now);
}

async function awaitLinks(
  db: Kysely<Schema>,
  storyId: string,
  { links }: OldAddresses,
  open: Set<string>,
) {
  await db.deleteFrom('awaitedLinks').where('storyId', '=', storyId).execute();
  const rows = links
    .filter(({ href }) => open.has(href))
    .slice(0, AT_ONCE)
    .map(({ href, address }) => ({ storyId, href, fromPath: address }));
  if (rows.length > 0) await db.insertInto('awaitedLinks').values(rows).execute();
}

/** The words of those stories are the same, so this makes no revision of them. */
async function completeLinks(db: Kysely<Schema>, from: string[], path: string, now: Millis) {
  const waiting = await db
    .selectFrom('awaitedLinks')
    .innerJoin('stories', 'stories.id', 'awaitedLinks.storyId')
    .select(['stories.id', 'stories.body', 'awaitedLinks.href'])
    .where('awaitedLinks.fromPath', 'in', from)
    .execute();
  for (const story of Map.groupBy(waiting, ({ id }) => id).values()) {
    const [first] = story;
    if (!first) continue;
    const body = withLinks(storedBody(first), new Map(story.map(({ href }) => [href, path])));
    await db
      .updateTable('stories')
      .set({ body: JSON.stringify(body), changedAt: now })
      .where('id', '=', first.id)
      .execute();
    await noteChanges(db, await subjectsOfStory(db, first.id), now);
  }
  if (waiting.length > 0) {
    await db.deleteFrom('awaitedLinks').where('fromPath', 'in', from).execute();
  }
}

/**
 * Where an address of the old site leads now, or, written with a slash too many, one of this site's
 * own. Null where it leads nowhere that readers may go.
 */
export async function redirectFrom(
  store: Store,
  address: string,
  now: Millis,
): Promise<string | null> {
  const known = await store.db
    .selectFrom('redirects')
    .select('toPath')
    .where('fromPath', '=', address)
    .executeTakeFirst();
  const path = known?.toPath ?? address;
  const story = await store.db
    .selectFrom('stories')
    .select(['status', 'embargoedUntil'])
    .where('path', '=', path)
    .executeTakeFirst();
  if (story?.status === 'draft' || (story?.embargoedUntil ?? 0) > now) return null;
  return known || story ? path : null;
}
