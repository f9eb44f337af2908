import { html } from 'hono/html';
import type { CorrectionRow } from '../../store/tables/provenance.ts';
import type { Markup, Part } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { exactTime, isoTime, moment } from '../times.ts';

const LABELS = { top: 'correction.grave', foot: 'correction.small' } as const;

export const CORRECTION_NAMES = {
  correction: 'correction.correction',
  clarification: 'correction.clarification',
} as const;

/** What was wrong: over the text where it changes the story's meaning, at the foot otherwise. */
export function corrections(site: PressSite, rows: CorrectionRow[], place: 'top' | 'foot'): Part {
  const shown = rows.filter((row) => (place === 'top') === (row.grave === 1));
  if (shown.length === 0) return null;
  return html`<section class="corrections corrections-${place}" aria-label="${site.words.say(LABELS[place])}">
${shown.map((row) => correction(site, row))}
</section>`;
}

const correction = (site: PressSite, row: CorrectionRow): Markup =>
  html`<p><strong>${site.words.say(CORRECTION_NAMES[row.kind])}</strong> ${row.text} <span class="corrected-at">${correctedAt(site, row.at)}</span></p>`;

const correctedAt = (site: PressSite, at: number) =>
  html`<time datetime="${isoTime(at)}" title="${exactTime(site, at)}">${moment(site, at)}</time>`;
