import { html } from 'hono/html';
import type { Markup, Part } from '../markup.ts';
import type { RankedStory, WindowShown } from '../pages/storyLists.ts';
import { WINDOWS_SHOWN } from '../pages/storyLists.ts';
import type { PressSite } from '../site.ts';
import { whyWords } from '../why.ts';
import { headlineLink } from './headline.ts';

const NAMES = { '1h': 'list.hour', '24h': 'list.day', '7d': 'list.week' } as const;
const FIRST_SHOWN: WindowShown[] = ['24h', '7d', '1h'];

/**
 * Most read of three windows. The choice is made with radio buttons, so it works without a script;
 * each story stands once in the markup, and the style sheet orders the list of the chosen window.
 */
export function rankingTabs(site: PressSite, stories: RankedStory[]): Part {
  const windows = WINDOWS_SHOWN.filter((window) =>
    stories.some((ranked) => ranked.places.has(window)),
  );
  const chosen = FIRST_SHOWN.find((window) => windows.includes(window));
  if (!chosen) return null;
  return html`<div class="ranking-tabs">
<fieldset><legend class="unseen">${site.words.say('list.timeSpan')}</legend>
<div class="tabs">
${windows.map(
  (window) =>
    html`<input type="radio" name="window" id="window-${window}" class="unseen window-${window}"${window === chosen ? html` checked` : null}><label for="window-${window}">${site.words.say(NAMES[window])}</label>`,
)}
</div></fieldset>
<ol class="ranked ranked-windows" data-via="most-read">
${byPlace(stories, chosen).map((ranked) => entry(site, ranked))}
</ol>
</div>`;
}

/** The chosen window in its own order, then the rest. */
const byPlace = (stories: RankedStory[], window: WindowShown) =>
  stories.toSorted((a, b) => placeIn(a, window) - placeIn(b, window));

const placeIn = (ranked: RankedStory, window: WindowShown) =>
  ranked.places.get(window)?.place ?? Number.POSITIVE_INFINITY;

const entry = (site: PressSite, { story, places }: RankedStory): Markup =>
  html`<li data-id="${story.id}" class="${[...places].map(([window, { place }]) => `at-${window}-${place}`).join(' ')}">
${[...places].map(([window, { place }]) => html`<span class="numeral of-${window}">${place}</span>`)}
<div><h3>${headlineLink(site, story)}</h3>
${[...places].map(
  ([window, place]) =>
    html`<p class="why of-${window}">${whyWords(site.words, place.entry, window)}</p>`,
)}</div></li>`;
