import { html } from 'hono/html';
import type { Markup } from '../frame.ts';

const WIDTH = 720;
const HEIGHT = 150;
/** Room above for the label of the busiest hour, below for the hours' names. */
const HEAD = 18;
const FOOT = 20;

export type HoursDrawn = {
  /** Openings an hour, oldest first. */
  byHour: number[];
  /** The same hours a week earlier. */
  weekBefore: number[];
  /** How the hour at a place is called. */
  nameOf: (at: number) => string;
};

/** Readers by hour as bars, the week before as a line over them; labelled where they stand. */
export function hoursDrawn({ byHour, weekBefore, nameOf }: HoursDrawn): Markup {
  const most = Math.max(1, ...byHour, ...weekBefore);
  const step = WIDTH / Math.max(1, byHour.length);
  const tall = (count: number) => (count / most) * (HEIGHT - HEAD - FOOT);
  const foot = HEIGHT - FOOT;
  const busiest = byHour.indexOf(Math.max(...byHour));
  const bars = byHour.map((count, at) => {
    const height = tall(count).toFixed(1);
    const top = (foot - tall(count)).toFixed(1);
    return html`<rect x="${(at * step).toFixed(1)}" y="${top}" width="${Math.max(1, step - 1).toFixed(1)}" height="${height}"/>`;
  });
  const line = weekBefore
    .map((count, at) => `${((at + 0.5) * step).toFixed(1)} ${(foot - tall(count)).toFixed(1)}`)
    .join('L');
  const label = (at: number, y: number, words: string | number) => {
    const anchor = at < byHour.length / 8 ? 'start' : at > byHour.length * 0.875 ? 'end' : 'middle';
    const x =
      anchor === 'start' ? at * step : anchor === 'end' ? (at + 1) * step : (at + 0.5) * step;
    return html`<text x="${x.toFixed(1)}" y="${y}" text-anchor="${anchor}">${words}</text>`;
  };
  const compared = weekBefore.some((count) => count > 0);
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${inWords(byHour, nameOf)}">
${bars}
${compared ? html`<path class="before" d="M${line}"/>` : null}
${label(busiest, foot - tall(byHour[busiest] ?? 0) - 5, byHour[busiest] ?? 0)}
${[0, Math.floor(byHour.length / 2), byHour.length - 1].map((at) => label(at, HEIGHT - 5, nameOf(at)))}
</svg>${compared ? html`<p class="aside">Bars: readers each hour. Line: the same hours a week before.</p>` : null}`;
}

function inWords(byHour: number[], nameOf: (at: number) => string): string {
  const most = Math.max(...byHour);
  const total = byHour.reduce((sum, count) => sum + count, 0);
  return `Readers an hour over ${byHour.length} hours: ${total} in all, at most ${most} (${nameOf(byHour.indexOf(most))}).`;
}
