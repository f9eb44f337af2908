import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Millis } from '../lib/clock.ts';
import { saveArrival } from '../store/arrivals.ts';
import type { Store } from '../store/store.ts';
import { loadCopy, loadCorrections } from './demo/afterwards.ts';
import { demoArrival } from './demo/demoArrival.ts';
import { type DemoStory, readDemoStory } from './demo/demoStory.ts';
import { loadHousehold } from './demo/household.ts';
import { readNewsroom } from './demo/newsroom.ts';
import { loadPictures } from './demo/pictures.ts';
import { loadPlans } from './demo/plans.ts';
import { readRelativeTime } from './demo/relativeTime.ts';
import { loadWires } from './demo/wires.ts';

const ACTOR = 'demo';

type Loaded = { id: string; story: DemoStory };

/**
 * Opens a demo newsroom from a folder (`newsroom.json`, `stories/*.md`, `pictures/`, `feeds/*.json`) with times
 * relative to `now`; none lies after it. The same folder again changes nothing. What is wrong with
 * a story or a picture is named among the problems, and the rest goes in; a `newsroom.json` that
 * is wrong throws.
 */
export async function loadDemo(
  store: Store,
  folder: string,
  { now, mediaFolder }: { now: Millis; mediaFolder: string },
): Promise<{ stories: number; problems: string[] }> {
  const problems: string[] = [];
  const report = (problem: string) => {
    problems.push(problem);
  };
  const newsroom = await readNewsroom(folder);
  const time = (text: string) => readRelativeTime(text, { now, timezone: newsroom.timezone });
  const stories = await readStories(join(folder, 'stories'), time, report);
  await loadHousehold(store, newsroom, now);
  const pictures = await loadPictures(store, newsroom, { folder, mediaFolder, report, now });
  const loaded = new Map<string, Loaded>();
  for (const story of stories) {
    const arrival = demoArrival(story, { newsroom, pictures, time, report });
    const by = { actor: ACTOR, now: arrival.publishedAt };
    const { storyId, outcome } = await saveArrival(store, arrival, by);
    loaded.set(story.slug, { id: storyId, story });
    if (outcome === 'unchanged') continue;
    await loadCorrections(store, storyId, story, { actor: ACTOR, now, time });
  }
  await linkCopies(store, loaded, { now, report });
  const by = { actor: ACTOR, now };
  await loadWires(store, { ...by, newsroom, folder: join(folder, 'feeds'), time, report });
  await loadPlans(store, newsroom, by);
  return { stories: loaded.size, problems };
}

type Report = (problem: string) => void;

/** The stories of a folder, oldest first. */
async function readStories(folder: string, time: (text: string) => Millis, report: Report) {
  const stories: DemoStory[] = [];
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.md'))) {
    try {
      const source = await readFile(join(folder, name), 'utf8');
      stories.push(readDemoStory(basename(name, '.md'), source, time));
    } catch (error) {
      report(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return stories.sort((some, other) => time(some.published) - time(other.published));
}

async function linkCopies(
  store: Store,
  loaded: Map<string, Loaded>,
  { now, report }: { now: Millis; report: Report },
) {
  for (const copy of loaded.values()) {
    const { copyOf, slug } = copy.story;
    if (!copyOf) continue;
    const original = loaded.get(copyOf);
    if (original) await loadCopy(store, copy, original, now);
    else report(`${slug}.md: copyOf names ${copyOf}, which is no story`);
  }
}
