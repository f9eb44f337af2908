import { html } from 'hono/html';
import type { Banner, bannerLog } from '../../store/banners.ts';
import type { FrontStory } from '../../store/frontStories.ts';
import type { Site } from '../../store/settings.ts';
import type { Editor } from '../access.ts';
import { may } from '../roles.ts';
import type { Markup } from './frame.ts';
import { moment } from './times.ts';

/** The breaking line that stands, and those before it. */
export type Banners = { now: Banner | null; log: Awaited<ReturnType<typeof bannerLog>> };

type Shown = { site: Site; editor: Editor; stories: FrontStory[]; banners: Banners };

const TIMES = [
  [30, '30 minutes'],
  [60, 'An hour'],
  [120, 'Two hours'],
  [240, 'Four hours'],
  [480, 'Eight hours'],
  [1440, 'A day'],
] as const;
const USUAL = 120;

/** The breaking line as it stands, and the form to put one up. */
export const bannerLines = (shown: Shown): Markup => html`<h2>Breaking line</h2>
${stands(shown)}
${may(shown.editor.role, 'front') ? form(shown.stories) : null}`;

const stands = ({ site, editor, banners: { now } }: Shown) =>
  now
    ? html`<div class="banner-now"><p><strong dir="auto">${now.text}</strong><br>
<span class="aside">on every page until ${moment(now.until, site.timezone)}, put up by ${now.actor}</span></p>
${
  may(editor.role, 'front')
    ? html`<form method="post" action="/desk/front/banner-end"><button class="plain">Take it down</button></form>`
    : null
}</div>`
    : html`<p class="aside">None stands. One is seen on top of every page within a second, and goes by itself.</p>`;

const form = (
  stories: FrontStory[],
) => html`<form class="banner-form" method="post" action="/desk/front/banner">
<label>The line, 120 characters at most <input name="text" maxlength="120" required dir="auto" autocomplete="off"></label>
<label>Leads to <select name="story"><option value="">no story</option>
${stories.map(({ id, headline }) => html`<option value="${id}">${headline}</option>`)}</select></label>
<label>Stands for <select name="minutes">${TIMES.map(
  ([minutes, words]) =>
    html`<option value="${minutes}"${minutes === USUAL ? html` selected` : null}>${words}</option>`,
)}</select></label>
<button>Put it up</button></form>`;

/** The lines that were put up before, with who did and how each ended. */
export const bannerLogLines = ({ site, banners: { log } }: Shown): Markup | null =>
  log.length === 0
    ? null
    : html`<h2>Breaking lines before</h2>
<ul class="log">${log.map(
        ({ text, actor, at, until, endedAt, endedBy }) =>
          html`<li>${moment(at, site.timezone)} ${actor}: “<bdi>${text}</bdi>”; ${
            endedAt === null
              ? html`until ${moment(until, site.timezone)}`
              : html`taken down ${moment(endedAt, site.timezone)} by ${endedBy}`
          }</li>`,
      )}</ul>`;
