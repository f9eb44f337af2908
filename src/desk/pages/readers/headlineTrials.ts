import { html } from 'hono/html';
import type { Millis } from '../../../lib/clock.ts';
import type { Difference, Share } from '../../../lib/confidenceSequence.ts';
import { type HeadlineTest, isRunning } from '../../../store/headlineTests.ts';
import { headlinesCompared } from '../../headlinesCompared.ts';
import type { Markup } from '../frame.ts';
import { furthestOf, intervalDrawn } from '../intervalDrawn.ts';
import { counted, moment } from '../times.ts';

type Trials = {
  tests: HeadlineTest[];
  story: { id: string; headline: string; language: string; direction: string };
  timezone: string;
  /** Whether this editor may begin, choose and end. */
  mayAct: boolean;
  now: Millis;
};

/** The headlines that are or were tried of a story, with what became of each, and what can be done. */
export function headlineTrials({ tests, ...shown }: Trials): Markup {
  const [last] = tests;
  const open = last?.outcome === null && last.headlines[0] === shown.story.headline ? last : null;
  const earlier = tests.filter((test) => test !== open);
  return html`<section class="headline-trials" id="headlines" aria-labelledby="headlines-name"><h2 id="headlines-name">Headlines</h2>
${open ? trial(open, shown) : null}
${shown.mayAct && !(open && isRunning(open, shown.now)) ? beginForm(shown.story) : null}
${earlier.length > 0 ? html`<details><summary>Earlier trials</summary>${earlier.map((test) => trial(test, { ...shown, mayAct: false }))}</details>` : null}
</section>`;
}

type Shown = Omit<Trials, 'tests'>;

function trial(test: HeadlineTest, shown: Shown): Markup {
  const { against, leader } = headlinesCompared(test.counts);
  const furthest = furthestOf(against.flatMap((more) => more ?? []));
  const { id } = shown.story;
  return html`<div class="headline-trial">
<p class="aside">Begun ${moment(test.startedAt, shown.timezone)} by ${test.startedBy}. ${ending(test, shown)}</p>
<p role="status"><strong>${verdict(test.headlines, leader)}</strong></p>
<ol>${test.headlines.map((headline, number) => {
    const more = against[number];
    return html`<li>${figures(headline, test.counts[number], shown)}
${more ? html`<p>${moreWords(more)}</p>${intervalDrawn(more, furthest)}` : null}
${shown.mayAct ? chooseForm(id, number, headline, number === leader) : null}</li>`;
  })}</ol>
${shown.mayAct ? html`<form method="post" action="/desk/readers/${id}/headlines-ended"><button class="quiet">End without change</button></form>` : null}
</div>`;
}

const figures = (
  headline: string,
  { shown: seen, opened }: Share = { shown: 0, opened: 0 },
  { story: { language, direction } }: Shown,
) => html`<p class="headline-tried" lang="${language}" dir="${direction}">${headline}</p>
<p>Seen by ${counted(seen)}, opened by ${counted(opened)}${seen > 0 ? html`: <b>${((100 * opened) / seen).toFixed(2)} of 100</b>` : null}.</p>`;

function ending(test: HeadlineTest, { timezone, now, story }: Shown) {
  const at = moment(test.endsAt, timezone);
  switch (test.outcome) {
    case 'chosen':
      return html`${test.endedBy} chose “${test.headlines[test.chosen ?? 0]}”.`;
    case 'ended':
      return html`Ended ${at} by ${test.endedBy}, without change.`;
    case 'corrected':
      return html`Ended ${at}, when the story was corrected.`;
    case 'withdrawn':
      return html`Ended ${at}, when the story was withdrawn.`;
    case 'reworded':
      return html`Ended ${at}: the story got another headline.`;
  }
  if (test.headlines[0] !== story.headline) return 'The story has another headline by now.';
  if (isRunning(test, now)) return html`Ends by itself ${at}.`;
  return html`Ended by itself ${at}: readers see the first again. Which is it to be?`;
}

/** Per hundred readers who saw it. */
function moreWords({ difference, low, high }: Difference): string {
  const signed = (share: number) => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(2)}`;
  return `Against the first ${signed(difference)} (between ${signed(low)} and ${signed(high)}).`;
}

const verdict = (headlines: string[], leader: number | null): string =>
  leader === null
    ? 'Which of them leads cannot be said yet.'
    : `“${headlines[leader]}” leads: it is opened more than ${headlines.length > 2 ? 'both others' : 'the other'}.`;

const chooseForm = (storyId: string, number: number, headline: string, leads: boolean) =>
  html`<form method="post" action="/desk/readers/${storyId}/headline-choice"><input type="hidden" name="number" value="${number}">
<button${leads ? null : html` class="quiet"`}>${number === 0 ? 'Keep this one' : 'Choose this one'}<span class="unseen">: “${headline}”</span></button></form>`;

const beginForm = ({ id, language, direction }: Shown['story']) =>
  html`<form class="settings" method="post" action="/desk/readers/${id}/headlines">
<p class="aside">Readers of the front page and of sections see one of them each, by a hash that nobody keeps; feeds, search and the story itself have the first. The bounds may be looked at any time.</p>
<label>Second headline <input name="second" required maxlength="300" lang="${language}" dir="${direction}"></label>
<label>Third headline, if any <input name="third" maxlength="300" lang="${language}" dir="${direction}"></label>
<label>Days at most <input name="days" type="number" min="1" max="14" value="3" required></label>
<button>Try them</button></form>`;
