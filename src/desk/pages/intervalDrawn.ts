import { html } from 'hono/html';
import type { Difference } from '../../lib/confidenceSequence.ts';
import type { Markup } from './frame.ts';

const WIDTH = 340;
const HEIGHT = 56;
const LINE = 20;

/**
 * Bounds on a line about zero, labelled where they stand; the words beside it say the same. Several
 * below one another are given the same `furthest`, so that they can be compared.
 */
export function intervalDrawn(
  { difference, low, high }: Difference,
  furthest = furthestOf([{ low, high }]),
): Markup {
  const reach = 1.15 * furthest;
  const at = (share: number) => (WIDTH / 2 + (share / reach) * (WIDTH / 2 - 30)).toFixed(1);
  const label = (share: number) =>
    html`<text x="${at(share)}" y="${HEIGHT - 8}" text-anchor="middle">${share > 0 ? '+' : ''}${(100 * share).toFixed(1)}</text>`;
  return html`<svg class="interval" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true">
<line class="zero" x1="${at(0)}" x2="${at(0)}" y1="4" y2="36"></line>
<text x="${at(0)}" y="${HEIGHT - 8}" text-anchor="middle">0</text>
<line class="bounds" x1="${at(low)}" x2="${at(high)}" y1="${LINE}" y2="${LINE}"></line>
<circle cx="${at(difference)}" cy="${LINE}" r="5"></circle>
${Math.abs(low) / reach > 0.2 ? label(low) : null}${Math.abs(high) / reach > 0.2 ? label(high) : null}
</svg>`;
}

/** How far from zero any of these bounds reach. */
export const furthestOf = (bounds: readonly Pick<Difference, 'low' | 'high'>[]): number =>
  Math.max(...bounds.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
