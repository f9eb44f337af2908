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
<ul class="about" lang="en">${about(file).map((one) => html`<li>${one}</li>`)}</ul>
<div class="text" dir="${file.story.direction}">${file.paragraphs.map((text) => html`<p>${text}</p>`)}</div>
</article>
<aside>
${waiting(file)}
${acts(file, editor, written)}
${known(file)}
</aside>
</div>`,
  });

/** Where the story stands, how it is read, and where else it is worked on. */
function about(file: StoryFile): (Markup | string)[] {
  const { id, path, status } = file.story;
  const write = html`<a href="/desk/write/${id}">Write</a>`;
  if (status === 'draft') return [write, readers(file)];
  if (status === 'withdrawn') return [html`<a href="${path}">${path}</a>`, readers(file)];
  return [
    write,
    html`<a href="/desk/live/${id}">Cover it live</a>`,
    html`<a href="${path}">${path}</a>`,
    html`<a href="/desk/readers/${id}">${readers(file)}</a>`,
  ];
}

function readers({ views, reactions, reactionLabels }: StoryFile): string {
  const given = Object.entries(reactions).map(
    ([kind, count]) => `${reactionLabels.get(kind) ?? kind} ${counted(count)}`,
  );
  return [views === 1 ? 'One view' : `${counted(views)} views`, ...given].join(' · ');
}
