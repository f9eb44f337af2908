import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Millis } from '../lib/clock.ts';
import { type Arrival, saveArrival } from '../store/arrivals.ts';
import type { Store } from '../store/store.ts';
import { loadCopy, loadCorrections } from './demo/afterwards.ts';
import { type DemoStory, readDemoStory } from './demo/demoStory.ts';
import { loadHousehold } from './demo/household.ts';
import { type Newsroom, readNewsroom } from './demo/newsroom.ts';
import { loadPictures } from './demo/pictures.ts';
import { readRelativeTime } from './demo/relativeTime.ts';
import { directionOf } from './direction.ts';

const ACTOR = 'demo';

type Loaded = { id: string; story: DemoStory };

/**
 * Opens a demo newsroom from a folder (`newsroom.json`, `stories/*.md`, `pictures/`) with times
 * relative to `now`; none lies after it. The same folder again changes nothing. Throws with the
 * name of the file and field that is wrong. Gives the number of stories.
 */
export async function loadDemo(
  store: Store,
  folder: string,
  { now, mediaFolder }: { now: Millis; mediaFolder: string },
): Promise<{ stories: number }> {
  const newsroom = await readNewsroom(folder);
  const stories = await readStories(join(folder, 'stories'));
  const time = (text: string) => readRelativeTime(text, { now, timezone: newsroom.timezone });
  stories.sort((some, other) => time(some.published) - time(other.published));
  await loadHousehold(store, newsroom, now);
  const pictures = await loadPictures(store, newsroom, { folder, mediaFolder });
  const loaded = new Map<string, Loaded>();
  for (const story of stories) {
    const arrival = arrivalOf(story, newsroom, pictures, time);
    const by = { actor: ACTOR, now: arrival.publishedAt };
    const { storyId, outcome } = await saveArrival(store, arrival, by);
    loaded.set(story.slug, { id: storyId, story });
    if (outcome === 'unchanged') continue;
    await loadCorrections(store, storyId, story, { actor: ACTOR, now, time });
  }
  for (const copy of loaded.values()) await linkCopy(store, copy, loaded, now);
  return { stories: loaded.size };
}

async function readStories(folder: string): Promise<DemoStory[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      try {
        return readDemoStory(basename(name, '.md'), await readFile(file, 'utf8'));
      } catch (error) {
        throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
      }
    }),
  );
}

async function linkCopy(store: Store, copy: Loaded, all: Map<string, Loaded>, now: Millis) {
  const { copyOf, slug } = copy.story;
  if (!copyOf) return;
  const original = all.get(copyOf);
  if (!original) throw new Error(`${slug}.md: copyOf names ${copyOf}, which is no story`);
  await loadCopy(store, copy, original, now);
}

function arrivalOf(
  story: DemoStory,
  newsroom: Newsroom,
  pictures: Map<string, string>,
  time: (text: string) => Millis,
): Arrival {
  const language = story.language ?? newsroom.language;
  const people = [
    ...story.authors.map((name) => ({
      ...known(newsroom.people, name),
      credit: 'author' as const,
    })),
    ...story.contributors.map((name) => ({
      ...known(newsroom.people, name),
      credit: 'contributor' as const,
    })),
  ];
  return {
    key: `demo:${story.slug}`,
    fingerprint: story.fingerprint,
    format: 'demo',
    file: `${story.slug}.md`,
    record: { slug: story.slug },
    status: 'published',
    kind: story.kind,
    language,
    direction: story.direction ?? directionOf(language),
    headline: story.headline,
    standfirst: story.standfirst ?? null,
    dateline: story.dateline ?? null,
    body: story.body,
    section: story.section ? known(newsroom.sections, story.section) : null,
    topics: story.topics.map((name) => known(newsroom.topics, name)),
    people,
    sources: story.sources.map(({ name, role, onRecord }) => ({
      name,
      role,
      onRecord: onRecord ? 1 : 0,
    })),
    origins: originsOf(story, time),
    doubts: [],
    storylineId: story.storyline
      ? listed(newsroom.storylines, story.storyline, 'storyline', story)
      : null,
    pictureId: story.picture ? pictureId(pictures, story) : null,
    weight: story.weight,
    slug: story.slug,
    publishedAt: time(story.published),
    updatedAt: story.updated ? time(story.updated) : null,
    embargoedUntil: null,
    stampedAt: null,
  };
}

function originsOf({ origin }: DemoStory, time: (text: string) => Millis): Arrival['origins'] {
  if (!origin) return [];
  const { publisher, url = null, published } = origin;
  const publishedAt = published ? time(published) : null;
  return [{ certainty: 'stated', publisher, url, publishedAt, licence: null, evidence: null }];
}

type Named = { slug: string; name: string };

/** What a story names, by slug or by name; a name that the newsroom does not list is new. */
function known(list: Named[], wanted: string): { id?: string; name: string } {
  const found = list.find(({ slug, name }) => slug === wanted || name === wanted);
  return found ? { id: found.slug, name: found.name } : { name: wanted };
}

function listed(list: Named[], wanted: string, what: string, story: DemoStory): string {
  const { id } = known(list, wanted);
  if (!id) throw new Error(`${story.slug}.md: ${what} ${wanted} is not in newsroom.json`);
  return id;
}

function pictureId(pictures: Map<string, string>, { picture = '', slug }: DemoStory): string {
  const id = pictures.get(picture);
  if (!id) throw new Error(`${slug}.md: picture ${picture} is not in newsroom.json`);
  return id;
}
