import { html } from 'hono/html';
import { slugOf } from '../../lib/slug.ts';
import { topicsByName } from '../../store/knownNames.ts';
import type { Manuscript } from '../../store/manuscript.ts';
import type { Previewed } from '../../store/previews.ts';
import type { Store } from '../../store/store.ts';
import type { Signer } from '../../store/storyPage.ts';
import { documentOf } from '../layout.ts';
import type { Page } from '../page.ts';
import type { PressSite } from '../site.ts';
import { type StoryParts, storyParts } from './story.ts';
import { storyArticle } from './storyArticle.ts';

/** A story as readers will see it, without the lists and without being counted. */
export async function previewPage(
  store: Store,
  site: PressSite,
  { story, copy }: Previewed,
): Promise<Page> {
  const recorded = await storyParts(store, site, story);
  const parts = copy ? await asWritten(store, recorded, copy) : recorded;
  return documentOf(site, {
    head: { title: site.words.say('story.preview', { headline: story.headline }), path: null },
    section: story.sectionId,
    main: html`<p class="preview-note" role="note">${site.words.say('story.previewNote')}</p>
${storyArticle(site, story, parts, null, { isPreview: true })}`,
    dependsOn: [],
  });
}

/** Topics, byline and sources as the working copy has them. */
async function asWritten(store: Store, parts: StoryParts, copy: Manuscript): Promise<StoryParts> {
  const signer = (credit: Signer['credit']) => (name: string) =>
    parts.people.find((known) => known.name === name && known.credit === credit) ?? {
      ...{ id: slugOf(name), name, role: '', biography: '', portraitId: null, portrait: null },
      credit,
    };
  const topics = await topicsByName(store, copy.topics);
  return {
    ...parts,
    topics: topics.map((topic) => ({ ...topic, description: '' })),
    people: [
      ...copy.authors.map(signer('author')),
      ...copy.contributors.map(signer('contributor')),
    ],
    sources: copy.showSources
      ? copy.sources.map(({ name, role, onRecord }, position) => ({
          ...{ storyId: '', position, name, role },
          onRecord: onRecord ? 1 : 0,
        }))
      : [],
  };
}
