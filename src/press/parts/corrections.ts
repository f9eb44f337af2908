import { html } from 'hono/html';
import type { CorrectionRow } from '../../store/tables/provenance.ts';
import type { Markup, Part } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { clockTime, exactTime, isoTime, longDay, zoneName } from '../times.ts';

const LABELS = { top: 'Corrected', foot: 'Small corrections' };

export const CORRECTION_NAMES = { correction: 'Correction', clarification: 'Clarification' };

/** What was wrong: over the text where it changes the story's meaning, at the foot otherwise. */
export function corrections(site: PressSite, rows: CorrectionRow[], place: 'top' | 'foot'): Part {
  const shown = rows.filter((row) => (place === 'top') === (row.grave === 1));
  if (shown.length === 0) return null;
  return html`<section class="corrections corrections-${place}" aria-label="${LABELS[place]}">
${shown.map((row) => correction(site, row))}
</section>`;
}

const correction = (site: PressSite, row: CorrectionRow): Markup =>
  html`<p><strong>${CORRECTION_NAMES[row.kind]}</strong> ${row.text} <span class="corrected-at">${correctedAt(site, row.at)}</span></p>`;

const correctedAt = ({ timezone }: PressSite, at: number) =>
  html`<time datetime="${isoTime(at)}" title="${exactTime(at, timezone)}">${longDay(at, timezone)}, ${clockTime(at, timezone)} ${zoneName(at, timezone)}</time>`;
