import type { DeskStory, StoryChanges } from '../../api/shapes.ts';

/** What a writer can change of a story, as it stands on the page. */
export type Draft = Required<StoryChanges>;

/** The part of a story that can be changed. */
export const draftOf = (story: DeskStory): Draft => ({
  headline: story.headline,
  standfirst: story.standfirst,
  dateline: story.dateline,
  slug: story.slug,
  kind: story.kind,
  language: story.language,
  direction: story.direction,
  sectionId: story.section?.id ?? null,
  weight: story.weight,
  pictureId: story.picture?.id ?? null,
  topics: story.topics.map(({ name }) => name),
  authors: story.authors,
  contributors: story.contributors,
  body: story.body,
  sources: story.sources,
  showSources: story.showSources,
});

/** Names of the fields that differ between two drafts, out of those that `among` has. */
export function differing(before: Draft, after: Draft, among: StoryChanges): (keyof Draft)[] {
  const names = Object.keys(among) as (keyof Draft)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
