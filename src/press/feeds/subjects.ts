import { countStories } from '../../store/latestStories.ts';
import { sectionById } from '../../store/sections.ts';
import type { Store } from '../../store/store.ts';
import { storylineAt } from '../../store/storylinesShown.ts';
import { personById, topicById } from '../../store/subjectsShown.ts';
import type { PressSite } from '../site.ts';
import type { FeedSubject } from './feed.ts';

type Find = (store: Store, site: PressSite, id: string) => Promise<FeedSubject | null>;

/** The whole paper. */
export const wholeSite = (site: PressSite): FeedSubject => ({
  title: site.name,
  description: site.tagline,
  path: '',
  scope: {},
  subject: 'stories',
});

/** Pages that have feeds of their own, by the first part of their address. */
export const FEED_SUBJECTS: Record<string, Find> = {
  section: async (store, site, id) => {
    const section = await sectionById(store, id);
    return section ? about(site, 'section', section, section.description, { sectionId: id }) : null;
  },
  topic: async (store, site, id) => {
    const topic = await topicById(store, id);
    return topic ? about(site, 'topic', topic, topic.description, { topicId: id }) : null;
  },
  author: async (store, site, id) => {
    const person = await personById(store, id);
    const subject = person && about(site, 'author', person, person.biography, { personId: id });
    return subject ? { ...subject, subject: `person:${id}` } : null;
  },
  storyline: async (store, site, slug) => {
    const storyline = await storylineAt(store, slug);
    if (!storyline) return null;
    const scope = { storylineId: storyline.id };
    if ((await countStories(store, scope, site.now)) === 0) return null; // see storylinePage
    const subject = about(site, 'storyline', storyline, storyline.summary, scope);
    return { ...subject, path: `/storyline/${slug}` };
  },
};

const about = (
  site: PressSite,
  kind: string,
  { id, name }: { id: string; name: string },
  description: string,
  scope: FeedSubject['scope'],
): FeedSubject => ({
  title: `${name} · ${site.name}`,
  description,
  path: `/${kind}/${id}`,
  scope,
  subject: `${kind}:${id}`,
});
