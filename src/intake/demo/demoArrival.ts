import type { Millis } from '../../lib/clock.ts';
import type { Arrival } from '../../store/arrival.ts';
import { directionOf } from '../direction.ts';
import type { DemoStory } from './demoStory.ts';
import type { Newsroom } from './newsroom.ts';

type Surroundings = {
  newsroom: Newsroom;
  /** Media ids by the name of the file. */
  pictures: Map<string, string>;
  time: (text: string) => Millis;
  report: (problem: string) => void;
};

/** A story of the demo as it is taken in. A name that the newsroom does not know is reported. */
export function demoArrival(story: DemoStory, around: Surroundings): Arrival {
  const { newsroom, pictures, time, report } = around;
  const language = story.language ?? newsroom.language;
  const listed = (list: Named[], wanted: string | undefined, what: string) => {
    const id = wanted ? known(list, wanted).id : undefined;
    if (wanted && !id) report(`${story.slug}.md: ${what} "${wanted}" is not in newsroom.json`);
    return id ?? null;
  };
  const picture = story.picture ? pictures.get(story.picture) : undefined;
  if (story.picture && !picture) report(`${story.slug}.md: there is no picture ${story.picture}`);
  return {
    ...identity(story),
    status: story.draft ? 'draft' : 'published',
    kind: story.kind,
    language,
    direction: story.direction ?? directionOf(language),
    headline: story.headline,
    standfirst: story.standfirst ?? null,
    dateline: story.dateline ?? null,
    body: story.body,
    section: story.section ? known(newsroom.sections, story.section) : null,
    topics: story.topics.map((name) => known(newsroom.topics, name)),
    people: peopleOf(story, newsroom),
    sources: story.sources.map((source) => ({ ...source, onRecord: source.onRecord ? 1 : 0 })),
    origins: originsOf(story, time),
    doubts: [],
    storylineId: listed(newsroom.storylines, story.storyline, 'storyline'),
    pictureId: picture ?? null,
    weight: story.weight,
    publishedAt: time(story.published),
    updatedAt: story.updated ? time(story.updated) : null,
    embargoedUntil: null,
    stampedAt: null,
  };
}

const identity = ({ slug, fingerprint }: DemoStory) => ({
  key: `demo:${slug}`,
  fingerprint,
  format: 'demo',
  file: `${slug}.md`,
  record: { slug },
  slug,
});

function peopleOf({ authors, contributors }: DemoStory, { people }: Newsroom): Arrival['people'] {
  return [
    ...authors.map((name) => ({ ...known(people, name), credit: 'author' as const })),
    ...contributors.map((name) => ({ ...known(people, name), credit: 'contributor' as const })),
  ];
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
