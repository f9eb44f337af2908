import { html } from 'hono/html';
import { HOUR, type Millis } from '../../lib/clock.ts';
import type { FrontStory } from '../../store/frontStories.ts';
import { onTop } from '../../store/frontTop.ts';
import { FRONT_SLOTS, type Pin, type pinLog } from '../../store/pins.ts';
import type { Site } from '../../store/settings.ts';
import type { Editor } from '../access.ts';
import { may } from '../roles.ts';
import { type Banners, bannerLines, bannerLogLines } from './bannerLines.ts';
import { frame, type Markup } from './frame.ts';
import { counted, moment } from './times.ts';

type Front = {
  site: Site;
  editor: Editor;
  stories: FrontStory[];
  pins: Pin[];
  log: Awaited<ReturnType<typeof pinLog>>;
  banners: Banners;
  now: Millis;
  said: { done: boolean; refused: string | null };
};

const PLACES: Record<number, string> = { 1: 'Lead', 2: 'Second', 3: 'Third', 4: 'Fourth' };
const SHOWN = 25;

/** What stands on top of the front page and why, and the stories that could stand there. */
export const frontPage = (front: Front): Markup =>
  frame({
    place: '/desk/front',
    title: 'Front page',
    paper: front.site.name,
    editor: front.editor,
    main: html`<h1>Front page</h1>
<p class="aside">The order is proposed from your sense of importance (1 to 9, the story’s weight), less a
step for every seven hours of age, plus up to 1.5 for readers of the last twelve hours; a section that
is on top already has to matter more. What you pin stands over that.</p>
${front.said.done ? html`<p class="done" role="status">The front page shows it.</p>` : null}
${front.said.refused ? html`<p class="refused" role="alert">${front.said.refused}</p>` : null}
${bannerLines(front)}
<h2>On top now</h2>
${top(front)}
<h2>Most prominent</h2>
${front.stories.length > 0 ? candidates(front) : html`<p>Nothing has been published yet. What is stands here in the order that is proposed.</p>`}
${front.log.length > 0 ? log(front) : null}
${bannerLogLines(front)}`,
  });

const top = ({ stories, pins, site, editor }: Front) => html`<table class="stories">
<thead><tr><th>Place</th><th>Headline</th><th>Why</th><td></td></tr></thead>
<tbody>${onTop(stories).map((story, at) => {
  const place = FRONT_SLOTS[at];
  const pin = pins.find(({ slot, storyId }) => slot === place && storyId === story.id);
  return html`<tr><td>${PLACES[place ?? 0]}</td>${headline(story)}
<td>${pin ? pinned(pin, site.timezone) : html`proposed: ${sum(story)}`}</td>
<td>${pin && may(editor.role, 'front') ? unpinForm(pin) : null}</td></tr>`;
})}</tbody></table>`;

const pinned = (pin: Pin, timezone: string) =>
  html`pinned by ${pin.actor}${
    pin.until === null ? null : html` until ${moment(pin.until, timezone)}`
  }${pin.reason ? html`: ${pin.reason}` : null}`;

const unpinForm = ({ slot }: Pin) => html`<form method="post" action="/desk/front/unpin">
<input type="hidden" name="slot" value="${slot}"><button class="plain">Take off</button></form>`;

const headline = (story: { id: string; headline: string }) =>
  html`<td class="headline"><a href="/desk/stories/${story.id}" dir="auto">${story.headline}</a></td>`;

/** "6 − 1.4 + 0.8 = 5.4": the editor's weight, age, readers. */
const sum = ({ weight, prominence: { total, age, readers } }: FrontStory) =>
  `${weight} − ${age.toFixed(1)} + ${readers.toFixed(1)} = ${total.toFixed(1)}`;

const candidates = ({ stories, now, editor }: Front) => html`<table class="stories">
<thead><tr><th>Headline</th><th>Section</th><th class="number">Weight</th><th class="number">Hours old</th>
<th class="number">Readers, 12 h</th><th class="number">Prominence</th><th>Pin to</th></tr></thead>
<tbody>${stories
  .toSorted((a, b) => b.prominence.total - a.prominence.total)
  .slice(0, SHOWN)
  .map(
    (story) => html`<tr>${headline(story)}<td>${story.sectionName}</td>
<td class="number" data-name="weight">${story.weight}</td><td class="number" data-name="hours old">${Math.round((now - story.publishedAt) / HOUR)}</td>
<td class="number" data-name="readers">${counted(story.readers)}</td><td class="number" data-name="prominence">${story.prominence.total.toFixed(1)}</td>
<td>${may(editor.role, 'front') ? pinForm(story) : null}</td></tr>`,
  )}</tbody></table>`;

const pinForm = ({
  id,
  headline: about,
}: FrontStory) => html`<form class="inline" method="post" action="/desk/front/pin">
<input type="hidden" name="story" value="${id}">
<select name="slot" aria-label="Place for ${about}">${FRONT_SLOTS.map(
  (slot) => html`<option value="${slot}">${PLACES[slot]}</option>`,
)}</select>
<select name="hours" aria-label="For how long">
<option value="6">6 hours</option><option value="12">12 hours</option><option value="24">A day</option>
<option value="">Until taken off</option></select>
<button class="quiet">Pin</button></form>`;

const log = ({ log: entries, site }: Front) => html`<h2>Pinned before</h2>
<ul class="log">${entries.map(
  ({ headline: about, slot, actor, at, endedAt, endedBy, reason }) =>
    html`<li>${moment(at, site.timezone)} ${actor}: “${about}”, ${PLACES[slot]}${reason ? html` (${reason})` : null}${
      endedAt === null ? null : html`; ended ${moment(endedAt, site.timezone)} by ${endedBy}`
    }</li>`,
)}</ul>`;
