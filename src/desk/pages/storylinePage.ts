import { html } from 'hono/html';
import type { DeskStoryline, StorylineLine } from '../../store/deskStorylines.ts';
import type { Editor } from '../access.ts';
import { may } from '../roles.ts';
import { frame, type Markup } from './frame.ts';
import { STATUS_WORDS } from './statusWords.ts';
import { choiceForm, storylineForms } from './storylineForms.ts';
import type { Said } from './storyPage.ts';
import { moment } from './times.ts';

export type StorylineFile = DeskStoryline & {
  /** Where stories could be moved. */
  others: StorylineLine[];
  paper: string;
  timezone: string;
};

/** What was just done, in words. */
const DONE: Record<string, string> = {
  rename: 'The storyline has its name and summary. An address it had before leads to the new one.',
  merger: 'The storylines are one. The address of the other leads here.',
  split: 'The stories are a storyline of their own: this one.',
  move: 'The stories are moved.',
  removal: 'The stories are in no storyline now.',
  addition: 'The story is in the storyline.',
};

/** How a story came to a storyline. */
const BY: Record<string, string> = {
  found: 'found by its words',
  copy: 'with the story it repeats',
  source: 'came in with it',
  editor: 'by an editor',
};

/** A storyline with its stories and what may be done with it. */
export const storylinePage = (
  file: StorylineFile,
  editor: Editor,
  { done, refused, written }: Said,
): Markup =>
  frame({
    place: '/desk/storylines',
    title: file.storyline.name,
    paper: file.paper,
    editor,
    main: html`<div class="file">
<article>
${done && Object.hasOwn(DONE, done) ? html`<p class="done" role="status">${DONE[done]}</p>` : null}
${refused ? html`<p class="refused" role="alert">${refused}</p>` : null}
<p class="kicker"><a href="/desk/storylines">Storylines</a></p>
<h1 dir="auto">${file.storyline.name}</h1>
${file.storyline.summary ? html`<p class="standfirst" dir="auto">${file.storyline.summary}</p>` : null}
<p class="aside"><a href="/storyline/${file.storyline.slug}">/storyline/${file.storyline.slug}</a></p>
${members(file, written, may(editor.role, 'group'))}
${log(file)}
</article>
<aside>
${may(editor.role, 'group') ? storylineForms(file, written) : null}
</aside>
</div>`,
  });

/** What had been chosen in a form that was refused. */
function chosenIn(written: Said['written']): ReadonlySet<string> {
  const chosen = [written?.form['stories'] ?? []].flat();
  return new Set(chosen.filter((id) => typeof id === 'string'));
}

function members(file: StorylineFile, written: Said['written'], mayGroup: boolean): Markup {
  const chosen = chosenIn(written);
  return html`<form method="post"><table class="stories">
<thead><tr><th><span class="label">Choose</span></th><th>Headline</th><th>How it came here</th><th>Published</th></tr></thead>
<tbody>${file.members.map(
    (story) => html`<tr>
<td><input type="checkbox" name="stories" value="${story.id}" aria-label="Choose: ${story.headline}"${chosen.has(story.id) ? html` checked` : null}></td>
<td class="headline"><a href="/desk/stories/${story.id}" lang="${story.language}" dir="${story.direction}">${story.headline}</a>${story.status === 'published' ? null : html` <span class="status ${story.status}">${STATUS_WORDS[story.status]}</span>`}</td>
<td>${story.by ? (BY[story.by] ?? null) : null}${story.by === 'found' && story.likelihood && story.likelihood > 0 ? ` (${Math.round(story.likelihood * 100)}%)` : null}</td>
<td class="time">${moment(story.publishedAt, file.timezone)}</td>
</tr>`,
  )}</tbody>
</table>
${mayGroup ? choiceForm(file.storyline.id, written) : null}</form>`;
}

const log = ({ acts, timezone }: StorylineFile) =>
  acts.length === 0
    ? null
    : html`<section><h2>What editors did</h2>
<ul class="log">${acts.map(
        (act) =>
          html`<li><p>${act.detail}: ${act.reason}</p><p class="aside">${act.actor}, ${moment(act.at, timezone)}</p></li>`,
      )}</ul></section>`;
