import { html } from 'hono/html';
import { hourOf } from '../../../lib/clock.ts';
import type { HeadlineTest } from '../../../store/headlineTests.ts';
import type { Site } from '../../../store/settings.ts';
import type { Editor } from '../../access.ts';
import { storyHourRows } from '../../readership/rows.ts';
import type { StoryReadership } from '../../readership/story.ts';
import { may } from '../../roles.ts';
import { frame, LIVE_SCRIPT_AT, type Markup } from '../frame.ts';
import { counted, moment } from '../times.ts';
import { growthDrawn } from './growthDrawn.ts';
import { headlineTrials } from './headlineTrials.ts';
import { completionWords, listsTable, originsTable, secondsWords } from './parts.ts';

type StoryReaders = {
  site: Site;
  editor: Editor;
  read: StoryReadership;
  tests: HeadlineTest[];
  said: { done: boolean; refused: string | null };
  now: number;
};

/** How one story is read since its publication. */
export const storyReadersPage = ({ site, editor, read, tests, said, now }: StoryReaders): Markup =>
  frame({
    place: '/desk/readers',
    title: `Readers: ${read.story.headline}`,
    paper: site.name,
    editor,
    script: LIVE_SCRIPT_AT,
    main: html`<p class="kicker"><a href="/desk/readers">Readers</a></p>
<h1 dir="${read.story.direction}" lang="${read.story.language}">${read.story.headline}</h1>
<p class="aside">Published ${moment(read.story.publishedAt, site.timezone)}. <a href="/desk/stories/${read.story.id}">The story at the desk</a></p>
${said.done ? html`<p class="done" role="status">Done.</p>` : null}
${said.refused ? html`<p class="refused" role="alert">${said.refused}</p>` : null}
<dl class="figures" id="figures" data-live>
<dt>Readers</dt><dd>${counted(read.readers)}</dd>
<dt>In the last five minutes</dt><dd>${counted(read.reading)}</dd>
<dt>Saw its end</dt><dd>${completionWords(read.stay)}</dd>
<dt>Minutes with it, in the mean</dt><dd>${secondsWords(read.stay)}</dd>
</dl>
<section aria-labelledby="growth-name"><h2 id="growth-name">Since publication</h2>
<div id="growth" data-live>${growth(read, site, now)}</div>
<p class="aside">Take along: <a href="/api/v1/readership/stories/${read.story.id}?format=csv">CSV</a>, <a href="/api/v1/readership/stories/${read.story.id}">JSON</a></p></section>
<div class="beside">
<section aria-labelledby="origins-name"><h2 id="origins-name">Where from</h2>
<div id="origins" data-live>${originsTable(read.origins)}</div></section>
<section aria-labelledby="lists-name"><h2 id="lists-name">Where our lists showed it</h2>
<div id="lists" data-live>${listsTable(read.lists)}</div></section>
</div>
${headlineTrials({ tests, story: read.story, timezone: site.timezone, mayAct: may(editor.role, 'publish'), now })}`,
  });

function growth(read: StoryReadership, site: Site, now: number) {
  const { soFar, expected, peers, story } = read;
  const drawn = soFar.length;
  const until =
    drawn < hourOf(now) - hourOf(story.publishedAt) + 1 ? `${drawn} hours after` : 'now';
  const hour = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: site.timezone,
  });
  return html`${growthDrawn({ soFar, expected, ages: ['published', until] })}
<p class="aside">${comparedWith(peers)}</p>
<details><summary>As a table</summary><table class="readership"><thead><tr><th>Hour</th><th class="number">Readers</th><th class="number">So far</th><th class="number">Expected by then</th></tr></thead>
<tbody>${storyHourRows(read).map(
    (row) =>
      html`<tr><th scope="row">${hour.format(new Date(row.hour))}</th><td class="number">${counted(row.readers)}</td><td class="number">${counted(row.soFar)}</td><td class="number">${row.expected === null ? '–' : counted(Math.round(row.expected))}</td></tr>`,
  )}</tbody></table></details>`;
}

const comparedWith = (peers: number): string =>
  peers === 0
    ? 'No older story has been followed from its first hour on yet, so nothing can be expected.'
    : `Expected is what the middle one of ${peers === 1 ? 'one earlier story' : `${peers} earlier stories`} of its section had at the same age.`;
