import { bodyParagraphs } from '../store/body.ts';
import { deskCopies, deskStory, importsOf } from '../store/deskStories.ts';
import { exclusionOf } from '../store/exclusions.ts';
import { offerOf } from '../store/offers.ts';
import { recallOf } from '../store/recalls.ts';
import { revisionsOf } from '../store/revisions.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { storedBody } from '../store/storedBody.ts';
import { reactionsTo, viewsInHours } from '../store/storyCounts.ts';
import { correctionsOf, doubtsOf, originsOf } from '../store/storyPage.ts';

/** All that is known of a story, for whoever decides about it; null where there is none. */
export async function storyFile(store: Store, storyId: string) {
  const story = await deskStory(store, storyId);
  if (!story) return null;
  const views = await viewsInHours(store.db, [storyId], { from: 0 });
  const reactions = await reactionsTo(store.db, [storyId]);
  const site = await siteSettings(store);
  return {
    story,
    paragraphs: bodyParagraphs(storedBody(story)),
    paper: site.name,
    timezone: site.timezone,
    reactionLabels: new Map(site.reactions.map(({ kind, label }) => [kind, label])),
    views: views.get(storyId) ?? 0,
    reactions: reactions.get(storyId) ?? {},
    origins: await originsOf(store, storyId),
    doubts: await doubtsOf(store, storyId),
    copies: await deskCopies(store, storyId),
    corrections: await correctionsOf(store, storyId),
    exclusion: (await exclusionOf(store.db, storyId)) ?? null,
    revisions: await revisionsOf(store.db, storyId),
    imports: await importsOf(store, storyId),
    offer: (await offerOf(store.db, storyId)) ?? null,
    recall: (await recallOf(store.db, storyId)) ?? null,
  };
}

export type StoryFile = NonNullable<Awaited<ReturnType<typeof storyFile>>>;
