import { html } from 'hono/html';
import { bodyParagraphs } from '../../store/body.ts';
import { storedBody } from '../../store/storedBody.ts';
import type { StoryFile } from '../storyFile.ts';
import type { Markup } from './frame.ts';
import { moment } from './times.ts';

/** What waits for a decision about a story: that its sender took it back, or has a newer version. */
export const waiting = (file: StoryFile): (Markup | null)[] => [recall(file), offer(file)];

function recall({ recall: row, story, timezone }: StoryFile): Markup | null {
  if (!row || story.status === 'withdrawn') return null;
  return html`<section class="waiting" role="alert"><h2>Taken back by its sender</h2>
<p>The sender says that this is <b>${row.status}</b>, ${moment(row.at, timezone)}. It stands as it is until you withdraw it.</p></section>`;
}

function offer({ offer: row, story, timezone }: StoryFile): Markup | null {
  if (!row) return null;
  const at = `/desk/stories/${story.id}`;
  return html`<section class="waiting"><h2>A newer version</h2>
<p>It came ${moment(row.at, timezone)} by ${row.format}. The story was changed at the desk, so nothing was written over it.</p>
<details><summary dir="auto">${row.headline}</summary>
${row.standfirst ? html`<p dir="auto"><b>${row.standfirst}</b></p>` : null}
${bodyParagraphs(storedBody(row)).map((text) => html`<p dir="auto">${text}</p>`)}</details>
<form method="post" action="${at}/offer-taken"><button>Take the newer version</button></form>
<form method="post" action="${at}/offer-declined"><button class="plain">Keep ours</button></form></section>`;
}
