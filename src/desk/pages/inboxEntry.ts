import { html } from 'hono/html';
import type { Candidate } from '../../store/inboxCandidates.ts';
import { EXCERPT } from '../../store/inboxShown.ts';
import type { InboxEntry } from '../inboxFile.ts';
import { may } from '../roles.ts';
import type { Markup } from './frame.ts';
import type { InboxShown } from './inboxPage.ts';
import { counted, moment } from './times.ts';

/** An entry: what it is, what is known against it, and what can be done with it. */
export const inboxEntry = (entry: InboxEntry, shown: InboxShown): Markup =>
  html`<article class="entry" tabindex="-1" data-entry aria-labelledby="e-${entry.storyId}">
<p class="kicker">${entry.sourceName ?? 'A source that was removed'}${entry.sectionName ? ` · ${entry.sectionName}` : null}
· published ${moment(entry.publishedAt, shown.timezone)}, came ${moment(entry.arrivedAt, shown.timezone)}</p>
<h2 id="e-${entry.storyId}" dir="auto" lang="${entry.language}"><a href="/desk/stories/${entry.storyId}">${entry.headline}</a></h2>
<p class="excerpt" dir="auto" lang="${entry.language}">${entry.standfirst ?? excerpt(entry.text)}</p>
<ul class="facts">
${origin(entry)}
<li>${counted(entry.wordCount)} words${entry.fullTextError ? `; the full text was not to be had: ${entry.fullTextError}` : null}</li>
${entry.doubts.map((doubt) => html`<li class="doubt"><b>Doubt</b> ${doubt.claim}: ${doubt.evidence}</li>`)}
${entry.candidates.map(likeness)}
${storyline(entry)}
${decided(entry, shown)}
</ul>
${may(shown.editor.role, 'publish') ? acts(entry, shown) : null}
</article>`;

/** The record gives the beginning of the text, cut within a word. */
const excerpt = (text: string): string =>
  text.length < EXCERPT ? text : `${text.replace(/\s+\S*$/u, '')} …`;

function origin({ origins: [first] }: InboxEntry) {
  if (!first) return html`<li>No origin is stated.</li>`;
  const { publisher, url, licence } = first;
  return html`<li>Origin: ${url ? html`<a href="${url}" rel="noreferrer noopener" dir="auto">${publisher}</a>` : publisher}${licence ? `, ${licence}` : ', no licence stated'}</li>`;
}

const likeness = ({ why, headline, storyId, similarity }: Candidate) =>
  why === 'copy'
    ? html`<li><b>Likely a copy</b> of <a href="/desk/stories/${storyId}" dir="auto">${headline}</a>${similarity === null ? null : ` (${Math.round(similarity * 100)} % alike)`}</li>`
    : null;

/** The storyline that it is in, or that it seems to continue: one that readers see, or a story alone. */
function storyline({ storylineName, likelyStoryline, candidates }: InboxEntry) {
  if (storylineName) return html`<li>Storyline: ${storylineName}</li>`;
  if (!likelyStoryline) return null;
  const { placeId, name, likelihood } = likelyStoryline;
  const percent = `${Math.round(likelihood * 100)} % likely`;
  const verb = likelihood >= 0.5 ? 'Continues' : 'May continue';
  if (name) {
    return html`<li><b>${verb}</b> the storyline <a href="/desk/storylines/${placeId}" dir="auto">${name}</a> (${percent})</li>`;
  }
  const last = candidates.find(({ why }) => why === 'storyline');
  return last
    ? html`<li><b>${verb}</b> <a href="/desk/stories/${last.storyId}" dir="auto">${last.headline}</a> (${percent})</li>`
    : null;
}

function decided(entry: InboxEntry, { timezone }: InboxShown) {
  if (entry.heldAt !== null) {
    return html`<li class="doubt"><b>Changed</b> by its source ${moment(entry.heldAt, timezone)}, after an editor had changed it here: our words were kept, and the newer version waits with the story.</li>`;
  }
  if (entry.decidedAt === null || entry.state === 'waiting') return null;
  return html`<li>${entry.state} ${moment(entry.decidedAt, timezone)}, ${entry.decidedBy}
${entry.mergedInto ? html`<a href="/desk/stories/${entry.mergedInto}">into this story</a>` : null}</li>`;
}

function acts(entry: InboxEntry, { filter }: InboxShown) {
  const { view, sourceId, words } = filter;
  const query = new URLSearchParams({
    view,
    ...(sourceId && { source: sourceId }),
    ...(words && { q: words }),
  });
  const at = (act: string) => `/desk/inbox/${entry.storyId}/${act}?${query}`;
  const undecided = entry.state === 'waiting' || entry.state === 'ignored';
  return html`<div class="entry-acts">
${undecided ? taking(at('taking')) : null}
${entry.state === 'waiting' ? ignoring(at('ignoring'), 'Ignore') : null}
${entry.heldAt !== null ? ignoring(at('ignoring'), 'Seen') : null}
${undecided ? merging(entry, at('merger')) : null}
</div>`;
}

const taking = (at: string) => html`<form method="post" action="${at}">
<button name="as" value="draft" data-key="t">Take as draft</button>
<button class="quiet" name="as" value="published" data-key="p">Publish</button>
</form>`;

const ignoring = (at: string, words: string) => html`<form method="post" action="${at}">
<button class="quiet" data-key="i">${words}</button>
</form>`;

const merging = ({ candidates }: InboxEntry, at: string) =>
  html`<details><summary data-key="m">Merge into a story</summary>
<form method="post" action="${at}">
${candidates.length > 0 ? choice(candidates) : null}
<label>Into the story at <input name="into" placeholder="its address, or its id"></label>
<button name="as" value="update">As an update</button>
<button class="quiet" name="as" value="copy">As a copy</button>
</form></details>`;

const choice = (candidates: Candidate[]) => html`<fieldset><legend>Into</legend>
${candidates.map(
  ({ storyId, headline, why }, index) =>
    html`<label class="choice"><input type="radio" name="candidate" value="${storyId}"${index === 0 ? html` checked` : null}> <span dir="auto">${headline}</span> (${why === 'copy' ? 'it seems to repeat this' : 'of the same storyline'})</label>`,
)}</fieldset>`;
