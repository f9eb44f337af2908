import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { hoursAgo } from '../times.ts';
import type { Words } from '../words.ts';

const WIDTH = 112;
const HEIGHT = 28;
/** Room for the stroke and the dot at the end. */
const EDGE = 3;

/** Readers by hour as a small line that ends in a dot: now. */
export function sparkline({ words }: PressSite, hours: number[]): Markup {
  const points = pointsOf(hours);
  const [endX, endY] = points.at(-1) ?? [0, 0];
  return html`<svg class="sparkline" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${inWords(words, hours)}">
<path class="sparkline-ground" d="M0 ${HEIGHT - 0.5}H${WIDTH}"/>
<path class="sparkline-line" d="M${points.map(([x, y]) => `${x} ${y}`).join('L')}"/>
<circle class="sparkline-now" cx="${endX}" cy="${endY}" r="2.5"/>
</svg>`;
}

/** Points of the line, from nought at the foot to the busiest hour at the top. */
function pointsOf(hours: number[]): [number, number][] {
  const most = Math.max(1, ...hours);
  const step = (WIDTH - 2 * EDGE) / Math.max(1, hours.length - 1);
  return hours.map((readers, hour) => [
    round(EDGE + hour * step),
    round(HEIGHT - EDGE - (readers / most) * (HEIGHT - 2 * EDGE)),
  ]);
}

function inWords(words: Words, hours: number[]): string {
  const most = Math.max(...hours);
  const ago = hours.length - 1 - hours.indexOf(most);
  const readers = { hours: hours.length, most, now: hours.at(-1) ?? 0 };
  if (ago === 0) return words.say('sparkline.peakNow', readers);
  return words.say('sparkline.peakAgo', { ...readers, ago: hoursAgo({ words }, ago) });
}

const round = (value: number) => Math.round(value * 10) / 10;
