import { html } from 'hono/html';
import { bodyParagraphs } from '../../store/body.ts';
import type { LivePost } from '../../store/livePosts.ts';
import type { StoryRow } from '../../store/tables/stories.ts';
import type { Editor } from '../access.ts';
import { frame, type Markup } from './frame.ts';
import { moment } from './times.ts';

type Told = {
  site: { name: string; timezone: string };
  editor: Editor;
  story: StoryRow;
  posts: LivePost[];
  said: { refused: string | null; written: Record<string, unknown> };
};

/** Live coverage at the desk. The cursor stands in the form, so that one can post without a mouse. */
export const livePage = ({ site, editor, story, posts, said }: Told): Markup =>
  frame({
    place: '/desk',
    title: `Live: ${story.headline}`,
    paper: site.name,
    editor,
    main: html`<div class="file">
<article>
${said.refused ? html`<p class="refused" role="alert">${said.refused}</p>` : null}
<p class="kicker"><a href="/desk/stories/${story.id}">The story</a> · <a href="${story.path}">as readers see it</a></p>
<h1 dir="auto">Live: ${story.headline}</h1>
<ol class="live-log">${posts.map((post) => line(site, story.id, post))}</ol>
${posts.length === 0 ? html`<p class="aside">Nothing is posted yet. The first post begins the coverage.</p>` : null}
</article>
<aside>${writing(story.id, said.written)}</aside>
</div>`,
  });

const writing = (storyId: string, written: Record<string, unknown>) => html`<section class="acts">
<form method="post" action="/desk/live/${storyId}/post">
<h2>Post</h2>
<label>Headline <input name="headline" maxlength="200" value="${wordsIn(written, 'headline')}" autofocus></label>
<label>Text <textarea name="text" rows="6">${wordsIn(written, 'text')}</textarea></label>
<label class="choice"><input type="checkbox" name="keyPoint"> A key point</label>
<label class="choice"><input type="checkbox" name="pinned"> Pin it</label>
<p class="aside">Whoever has the story open sees it within a second.</p>
<button>Post</button>
</form>
</section>`;

const line = ({ timezone }: Told['site'], storyId: string, post: LivePost) => html`<li>
<p class="aside">${moment(post.at, timezone)} · ${post.actor}${post.pinned ? ' · pinned' : null}${post.keyPoint ? ' · key point' : null}</p>
${post.headline ? html`<h2 dir="auto">${post.headline}</h2>` : null}
${bodyParagraphs(post.body).map((text) => html`<p dir="auto">${text}</p>`)}
<form method="post" action="/desk/live/${storyId}/change">
<input type="hidden" name="post" value="${post.id}">
<button class="plain" name="pinned" value="${post.pinned ? '' : 'on'}">${post.pinned ? 'Unpin' : 'Pin'}</button>
<button class="plain" name="keyPoint" value="${post.keyPoint ? '' : 'on'}">${post.keyPoint ? 'No key point' : 'Key point'}</button>
<button class="plain" formaction="/desk/live/${storyId}/removal">Take back</button>
</form>
</li>`;

function wordsIn(form: Record<string, unknown>, field: string): string {
  const words = form[field];
  return typeof words === 'string' ? words : '';
}
