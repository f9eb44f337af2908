import { html } from 'hono/html';
import { MINUTE } from '../../lib/clock.ts';
import { bodyPicturesOf } from '../../store/bodyPictures.ts';
import { carriersOf, originalOf } from '../../store/copiesShown.ts';
import { postsOf } from '../../store/livePosts.ts';
import { reactionCounts, readersOf } from '../../store/readership/shown.ts';
import { sectionById } from '../../store/sections.ts';
import type { Store } from '../../store/store.ts';
import { storylineById } from '../../store/storylinesShown.ts';
import {
  correctionsOf,
  doubtsOf,
  mediaByIds,
  originsOf,
  peopleOf,
  sourcesOf,
  topicsOf,
} from '../../store/storyPage.ts';
import type { StoryRow } from '../../store/tables/stories.ts';
import { documentOf } from '../layout.ts';
import type { Page } from '../page.ts';
import { listsUnderStory } from '../parts/storyLists.ts';
import type { PressSite } from '../site.ts';
import { storyData } from '../structured.ts';
import { isoTime } from '../times.ts';
import type { ForYou } from './forYou.ts';
import { storyArticle } from './storyArticle.ts';
import { type StoryLists, storyLists } from './storyLists.ts';

/**
 * Readers and rankings move all the time, so they are not among what the page is made anew for: it
 * tells them as of this long ago at most.
 */
const FRESH_FOR = MINUTE;

/** The page of a story that readers may see. */
export async function storyPage(
  store: Store,
  site: PressSite,
  story: StoryRow,
  forYou: ForYou,
): Promise<Page> {
  const parts = await storyParts(store, site, story);
  const folded = [
    ...(parts.original ? [parts.original.id] : []),
    ...parts.carriers.map((copy) => copy.storyId),
  ];
  const lists = await storyLists(store, { story, folded, forYou }, site.now);
  return documentOf(site, {
    head: {
      title: story.headline,
      description: story.standfirst ?? story.text.slice(0, 200),
      path: story.path,
      ...(parts.original ? { canonical: site.base + parts.original.path } : {}),
      ...(parts.section
        ? { feeds: { title: parts.section.name, path: `/section/${parts.section.id}` } }
        : {}),
      type: 'article',
      picture: parts.picture,
      times: {
        published: isoTime(story.publishedAt),
        modified: story.updatedAt === null ? null : isoTime(story.updatedAt),
      },
      data: storyData(site, story, parts),
    },
    section: story.sectionId,
    main: html`${storyArticle(site, story, parts, lists.newest)}
${listsUnderStory(site, lists, parts.storyline)}`,
    dependsOn: [
      `related:${story.id}`,
      ...(story.storylineId ? [`storyline:${story.storylineId}`] : []),
      ...[story.id, ...folded, ...shownIn(lists)].map(subject),
    ],
    freshFor: FRESH_FOR,
  });
}

/** A story that is corrected or withdrawn changes every page whose lists show it. */
const shownIn = ({ shown, forYou }: StoryLists) => [...shown, ...forYou.map(({ id }) => id)];

const subject = (id: string) => `story:${id}`;

export type StoryParts = Awaited<ReturnType<typeof storyParts>>;

/** All that is known of a story beside its own row. */
export async function storyParts(store: Store, { now }: PressSite, story: StoryRow) {
  const { id, sectionId, storylineId, pictureId, showSources } = story;
  const [section, storyline, pictures, people, topics, sources, origins] = await Promise.all([
    sectionId ? sectionById(store, sectionId) : undefined,
    storylineId ? storylineById(store, storylineId) : undefined,
    pictureId ? mediaByIds(store, [pictureId]) : [],
    peopleOf(store, id),
    topicsOf(store, id),
    showSources === 1 ? sourcesOf(store, id) : [],
    originsOf(store, id),
  ]);
  const [doubts, carriers, original, corrections, readers, counts, bodyPictures, posts] =
    await Promise.all([
      doubtsOf(store, id),
      carriersOf(store, id, now),
      originalOf(store, id, now),
      correctionsOf(store, id),
      readersOf(store, id),
      reactionCounts(store, id),
      bodyPicturesOf(store, id),
      postsOf(store, id),
    ]);
  return {
    ...{ section: section ?? null, storyline: storyline ?? null, picture: pictures[0] ?? null },
    ...{ people, topics, sources, origins, doubts, carriers, original, corrections },
    ...{ readers, counts, bodyPictures, posts },
  };
}
