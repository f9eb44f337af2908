import { html } from 'hono/html';
import type { Editor } from '../access.ts';
import type { StoryFile } from '../storyFile.ts';
import { acts, type Written } from './acts.ts';
import { frame, type Markup } from './frame.ts';
import { known } from './known.ts';
import { STATUS_WORDS } from './statusWords.ts';
import { counted } from './times.ts';
import { waiting } from './waiting.ts';

/** What was just done, in words. */
const DONE: Record<string, string> = {
  publication: 'The story is published.',
  restoration: 'The story is back in the paper.',
  correction: 'The correction is published with the story.',
  'offer-taken': 'The newer version stands in the paper.',
  'offer-declined': 'The story stays as it is.',
  withdrawal: 'The story is withdrawn. Its address says so, and why.',
  exclusion: 'The story is in no ranking and is recommended to nobody.',
  inclusion: 'The story may be ranked and recommended again.',
};

export type Said = { done: string | null; refused: string | null; written: Written };

/** A story with all that is known of it, and what may be done with it. */
export const storyPage = (
  file: StoryFile,
  editor: Editor,
  { done, refused, written }: Said,
): Markup =>
  frame({
    place: '/desk',
    title: file.story.headline,
    paper: file.paper,
    editor,
    main: html`<div class="file">
<article lang="${file.story.language}">
${done && Object.hasOwn(DONE, done) ? html`<p class="done" role="status" lang="en">${DONE[done]}</p>` : null}
${refused ? html`<p class="refused" role="alert" lang="en">${refused}</p>` : null}
<p class="kicker" lang="en"><span class="status ${file.story.status}">${STATUS_WORDS[file.story.status]}</span>${file.story.sectionName ? ` · ${file.story.sectionName}` : null}</p>
<h1 dir="${file.story.direction}">${file.story.headline}</h1>
${file.story.standfirst ? html`<p class="standfirst" dir="${file.story.direction}">${file.story.standfirst}</p>` : null}
<p class="aside" lang="en">${address(file)} ${file.story.status === 'published' ? html`<a href="/desk/readers/${file.story.id}">${readers(file)}</a>` : readers(file)}</p>
<div class="text" dir="${file.story.direction}">${file.paragraphs.map((text) => html`<p>${text}</p>`)}</div>
</article>
<aside>
${waiting(file)}
${acts(file, editor, written)}
${known(file)}
</aside>
</div>`,
  });

const address = ({ story }: StoryFile) =>
  story.status === 'draft'
    ? html`Will be at ${story.path}.`
    : html`<a href="${story.path}">${story.path}</a>${story.status === 'published' ? html` <a href="/desk/live/${story.id}">Cover it live</a>` : null}`;

function readers({ views, reactions, reactionLabels }: StoryFile): string {
  const given = Object.entries(reactions).map(
    ([kind, count]) => `${reactionLabels.get(kind) ?? kind} ${counted(count)}`,
  );
  return [views === 1 ? 'One view' : `${counted(views)} views`, ...given].join(' · ');
}
