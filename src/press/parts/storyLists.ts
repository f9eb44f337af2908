import { html } from 'hono/html';
import type { ShownStoryline } from '../../store/storylinesShown.ts';
import type { Markup, Part } from '../markup.ts';
import { forYouEntries, forYouWords } from '../pages/forYou.ts';
import type { StoryLists } from '../pages/storyLists.ts';
import type { PressSite } from '../site.ts';
import { whyWords } from '../why.ts';
import { fromFirst } from './fromFirst.ts';
import { trending } from './ranked.ts';
import { rankingTabs } from './rankingTabs.ts';

import { teaser } from './teaser.ts';
import { timeline } from './timeline.ts';

/** The lists under a story, clearly apart from it and from one another. */
export const listsUnderStory = (
  site: PressSite,
  lists: StoryLists,
  storyline: ShownStoryline | null,
): Markup => html`<div class="afterwards">
${earlier(site, lists, storyline)}
${related(site, lists)}
${ranking(site, lists)}
${forYou(site, lists)}
</div>`;

function earlier(site: PressSite, lists: StoryLists, storyline: ShownStoryline | null): Part {
  if (lists.earlier.length === 0) return null;
  return html`<section class="band" aria-labelledby="earlier">
<header><h2 id="earlier">${site.words.say('story.earlier')}</h2>
${storyline ? html`<p class="why">${fromFirst(site, storyline.name, storyline.slug)}</p>` : null}</header>
${timeline(site, lists.earlier, 'earlier')}
</section>`;
}

function related(site: PressSite, lists: StoryLists): Part {
  if (lists.related.length === 0) return null;
  return html`<section class="band" aria-labelledby="related">
<header><h2 id="related">${site.words.say('list.related')}</h2><p class="why">${site.words.say('story.relatedWhy')}</p></header>
<ol class="entries" data-via="related">
${lists.related.map((entry) => html`<li data-id="${entry.id}">${teaser(site, entry, { size: 'third', standfirst: true, why: whyWords(site.words, entry) })}</li>`)}
</ol>
</section>`;
}

function ranking(site: PressSite, lists: StoryLists): Part {
  if (lists.mostRead.length === 0 && lists.trending.length === 0) return null;
  return html`<section class="band" aria-labelledby="most-read">
<header><h2 id="most-read">${site.words.say('list.mostRead')}</h2><p class="why">${site.words.say('story.mostReadWhy')}</p></header>
<div class="ranking">
${rankingTabs(site, lists.mostRead)}
${lists.trending.length > 0 ? html`<div class="ranking-trending"><h3 class="label">${site.words.say('list.trending')}</h3>${trending(site, lists.trending, lists.lastDay)}</div>` : null}
</div>
</section>`;
}

/** The script replaces the entries by this reader's own, unless the reader has switched that off. */
function forYou(site: PressSite, lists: StoryLists): Part {
  if (lists.forYou.length === 0) return null;
  return html`<section class="band for-you" aria-labelledby="for-you">
<header><h2 id="for-you">${site.words.say('list.forYou')}</h2>
<p class="why" data-for-you-note data-words="${forYouWords(site.words)}">${site.words.say('story.forYouWhy')}</p></header>
<ol class="entries" data-via="for-you" data-for-you data-except="${lists.shown.join(',')}">
${forYouEntries(site, lists.forYou)}
</ol>
</section>`;
}
