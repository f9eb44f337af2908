import { html } from 'hono/html';
import type { Markup, Part } from '../markup.ts';
import { inDigits } from '../numbers.ts';
import type { PressSite } from '../site.ts';
import { ownWords } from './spoken.ts';

/** What readers say of a story, in words with counts. A plain form; the script spares the reload. */
export function reactions(site: PressSite, storyId: string, counts: Map<string, number>): Part {
  if (site.reactions.length === 0) return null;
  return html`<section class="reactions" id="reactions" aria-labelledby="reactions-title">
<h2 id="reactions-title">${site.words.say('story.reactions')}</h2>
<form method="post" action="/signals/reaction">
<input type="hidden" name="story" value="${storyId}">
${[...offered(site, counts)].map(([kind, label]) => reaction(site, kind, label, counts.get(kind) ?? 0))}
</form>
</section>`;
}

const reaction = (site: PressSite, kind: string, label: string, count: number): Markup =>
  html`<button name="kind" value="${kind}"><span${ownWords(site)}>${label}</span> <span class="count" data-count="${kind}">${count === 0 ? '' : inDigits(site.words, count)}</span></button>`;

/** Those on offer; those that came with an imported story are kept beside them, by their own name. */
function offered(site: PressSite, counts: Map<string, number>): Map<string, string> {
  const labels = new Map(site.reactions.map(({ kind, label }) => [kind, label]));
  for (const kind of counts.keys()) if (!labels.has(kind)) labels.set(kind, kind);
  return labels;
}
