import { z } from 'zod';
import { deskCopies, importsOf } from '../store/deskStories.ts';
import { storylineOfStory } from '../store/deskStorylines.ts';
import { exclusionOf } from '../store/exclusions.ts';
import { expiryOf } from '../store/expiries.ts';
import { offerOf } from '../store/offers.ts';
import { recallOf } from '../store/recalls.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { reactionsTo, viewsInHours } from '../store/storyCounts.ts';
import { correctionsOf, doubtsOf, originsOf } from '../store/storyPage.ts';

/** All that is known of a story beside its text, for whoever decides about it; null where there is none. */
export async function storyFile(store: Store, storyId: string) {
  const story = await store.db
    .selectFrom('stories')
    .selectAll()
    .where('id', '=', storyId)
    .executeTakeFirst();
  if (!story) return null;
  const views = await viewsInHours(store.db, [storyId], { from: 0 });
  return {
    story,
    views: views.get(storyId) ?? 0,
    reactions: await reactionsWorded(store, storyId),
    origins: await originsOf(store, storyId),
    doubts: await doubtsOf(store, storyId),
    copies: await deskCopies(store, storyId),
    storyline: (await storylineOfStory(store, storyId)) ?? null,
    corrections: await correctionsOf(store, storyId),
    exclusion: (await exclusionOf(store.db, storyId)) ?? null,
    expiry: (await expiryOf(store.db, storyId)) ?? null,
    imports: (await importsOf(store, storyId)).map(understood),
    offer: (await offerOf(store.db, storyId)) ?? null,
    recall: (await recallOf(store.db, storyId)) ?? null,
  };
}

export type StoryFile = NonNullable<Awaited<ReturnType<typeof storyFile>>>;

async function reactionsWorded(store: Store, storyId: string) {
  const { reactions } = await siteSettings(store);
  const labels = new Map(reactions.map(({ kind, label }) => [kind, label]));
  const given = (await reactionsTo(store.db, [storyId])).get(storyId) ?? {};
  return Object.entries(given).map(([kind, count]) => ({
    ...{ kind, label: labels.get(kind) ?? kind, count },
  }));
}

/** The lists of other headlines that stood around a story on its page. */
const surroundings = z.object({
  furniture: z.array(z.object({ title: z.string(), headlines: z.array(z.string()) })),
});

function understood(entry: Awaited<ReturnType<typeof importsOf>>[number]) {
  const record: unknown = JSON.parse(entry.record);
  const lists = surroundings.safeParse(record);
  return { ...entry, record, lists: lists.success ? lists.data.furniture : [] };
}
