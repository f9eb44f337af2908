import { html } from 'hono/html';
import { type Difference, differenceOf, type Share } from '../../lib/confidenceSequence.ts';
import type { ExperimentShown, Variation } from '../../store/experiments.ts';
import { type HeadlineTest, isRunning } from '../../store/headlineTests.ts';
import type { Site } from '../../store/settings.ts';
import type { Editor } from '../access.ts';
import { VARIATIONS } from '../experiment.ts';
import { headlinesCompared } from '../headlinesCompared.ts';
import { may } from '../roles.ts';
import { frame, type Markup } from './frame.ts';
import { intervalDrawn } from './intervalDrawn.ts';
import { counted, moment } from './times.ts';

type Experiments = {
  site: Site;
  editor: Editor;
  experiments: ExperimentShown[];
  headlines: HeadlineTest[];
  said: { done: boolean; refused: string | null };
  now: number;
};

/** What is tried in Recommendation and what it shows, with bounds that hold whenever one looks. */
export function experimentsPage(page: Experiments): Markup {
  const { site, editor, experiments, headlines, said, now } = page;
  const running = experiments.find(({ endedAt }) => endedAt === null);
  const ended = experiments.filter(({ endedAt }) => endedAt !== null);
  const mayAct = may(editor.role, 'settings');
  return frame({
    place: '/desk/experiments',
    title: 'Experiments',
    paper: site.name,
    editor,
    main: html`<h1>Experiments</h1>
<p class="aside">Half of the readers, told apart by address and browser and not remembered, get “For you” with
one setting changed. Counted is how much of what was seen in the list is opened. You may look as often as
you like and end it when you like: the bounds hold all the time, in nineteen experiments of twenty.</p>
${said.done ? html`<p class="done" role="status">Done.</p>` : null}
${said.refused ? html`<p class="refused" role="alert">${said.refused}</p>` : null}
${running ? shown(running, site.timezone) : null}
${mayAct ? (running ? concludeForm() : beginForm()) : html`<p class="aside">An administrator begins and ends experiments.</p>`}
<h2>Headlines</h2>${headlinesTried(headlines, now)}
${ended.length > 0 ? html`<h2>Ended</h2>${ended.map((one) => shown(one, site.timezone))}` : null}`,
  });
}

const headlinesTried = (tests: HeadlineTest[], now: number) =>
  tests.length === 0
    ? html`<p class="aside">No headlines are being tried. Begin on the page of a story’s <a href="/desk/readers">readers</a>.</p>`
    : html`<ul>${tests.map((test) => {
        const { leader } = headlinesCompared(test.counts);
        return html`<li><a href="/desk/readers/${test.storyId}#headlines">${test.story.headline}</a>: ${test.headlines.length} headlines, ${standOf(test, now)}; ${leader === null ? 'none leads yet' : html`“${test.headlines[leader]}” leads`}</li>`;
      })}</ul>`;

function standOf(test: HeadlineTest, now: number): string {
  if (test.headlines[0] !== test.story.headline) return 'it has another headline by now';
  return isRunning(test, now) ? 'running' : 'its time is over';
}

const shown = (one: ExperimentShown, timezone: string) => {
  const difference = differenceOf(one.a, one.b);
  return html`<section class="experiment">
<h3>${one.name}</h3>
<p class="aside">${variationWords(one.variation)}. Begun ${moment(one.startedAt, timezone)} by ${one.startedBy}${
    one.endedAt === null ? null : html`, ended ${moment(one.endedAt, timezone)} by ${one.endedBy}`
  }.</p>
<table class="readership"><thead><tr><td></td><th class="number">Seen</th><th class="number">Opened</th><th class="number">Of 100 seen</th></tr></thead>
<tbody>${arm('As it is', one.a)}${arm('Changed', one.b)}</tbody></table>
${difference ? html`<p>${verdict(difference)}</p>${intervalDrawn(difference)}` : html`<p class="aside">Nothing has been seen in both yet.</p>`}
${one.conclusion ? html`<p>Made of it: ${one.conclusion}</p>` : null}
</section>`;
};

const arm = (name: string, { shown: seen, opened }: Share) => html`<tr><th scope="row">${name}</th>
<td class="number">${counted(seen)}</td><td class="number">${counted(opened)}</td>
<td class="number">${seen === 0 ? '–' : ((100 * opened) / seen).toFixed(2)}</td></tr>`;

/** In words, per hundred entries seen. */
function verdict({ difference, low, high }: Difference): string {
  const per = (share: number) => Math.abs(100 * share).toFixed(2);
  const bounds = `between ${per(low)}${low < 0 ? ' fewer' : ' more'} and ${per(high)}${high < 0 ? ' fewer' : ' more'}`;
  if (low > 0) return `The change is opened more: ${per(difference)} more of 100 (${bounds}).`;
  if (high < 0) return `The change is opened less: ${per(difference)} fewer of 100 (${bounds}).`;
  return `Nothing can be said yet: of 100 the change is opened ${bounds}.`;
}

function variationWords(variation: Variation): string {
  return Object.entries(variation)
    .map(([setting, value]) => {
      const known = VARIATIONS[setting as keyof typeof VARIATIONS];
      const choices: Record<string, number> = known?.choices ?? {};
      const choice = Object.keys(choices).find((name) => choices[name] === value);
      return `${known?.words ?? setting}: ${choice ?? value}`;
    })
    .join('; ');
}

const beginForm = () => html`<form class="settings" method="post" action="/desk/experiments/begin">
<h2>Begin one</h2>
<label>What is it to find out? <input name="name" required maxlength="120"></label>
<label>What is different for half of the readers <select name="variation" required>
${Object.entries(VARIATIONS).map(
  ([setting, { words, choices }]) =>
    html`<optgroup label="${words}">${Object.entries(choices).map(
      ([name, value]) => html`<option value="${setting}=${value}">${words}: ${name}</option>`,
    )}`,
)}</select></label>
<button>Begin</button></form>`;

const concludeForm =
  () => html`<form class="settings" method="post" action="/desk/experiments/conclude">
<label>What do you make of it? <textarea name="conclusion" rows="3" required minlength="10" maxlength="600"></textarea></label>
<button>End it</button></form>`;
