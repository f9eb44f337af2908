import { html } from 'hono/html';
import type { ListEntry } from '../../store/listEntry.ts';
import type { RankingWindow } from '../../store/rankings.ts';
import type { Part } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { mostRead, trending } from './ranked.ts';

export type Rail = {
  mostRead: ListEntry[];
  window: RankingWindow;
  trending: ListEntry[];
  lastDay: Map<string, number[]>;
};

/** What other readers read, beside what the editors chose. A paper without readers has none. */
export function rail(site: PressSite, lists: Rail): Part {
  if (lists.mostRead.length === 0 && lists.trending.length === 0) return null;
  return html`<aside class="rail" aria-label="${site.words.say('front.whatOthersRead')}">
${
  lists.mostRead.length === 0
    ? null
    : html`<section aria-labelledby="rail-most-read"><h2 class="label" id="rail-most-read"><a href="/most-read">${site.words.say('list.mostRead')}</a></h2>
<p class="why">${site.words.say('front.besides')}</p>
${mostRead(site, lists.mostRead, lists.window)}</section>`
}
${
  lists.trending.length === 0
    ? null
    : html`<section aria-labelledby="rail-trending"><h2 class="label" id="rail-trending"><a href="/trending">${site.words.say('list.trending')}</a></h2>
${trending(site, lists.trending, lists.lastDay)}</section>`
}
</aside>`;
}
