import { html } from 'hono/html';
import type { Markup } from '../frame.ts';
import { counted } from '../times.ts';

const WIDTH = 720;
const HEIGHT = 190;
/** Room at the right for what each line is and where it ends. */
const MARGIN = 150;
const FOOT = 20;
const HEAD = 10;
/** Two labels nearer than this would stand on one another. */
const LINE_HEIGHT = 16;

/** A story's readers since its publication, and what is expected of its age, each named at its end. */
export function growthDrawn({
  soFar,
  expected,
  ages,
}: {
  soFar: number[];
  expected: number[];
  /** Words for the beginning and the end of the time that is drawn. */
  ages: [string, string];
}): Markup {
  const most = Math.max(1, ...soFar, ...expected);
  const across = WIDTH - MARGIN;
  const foot = HEIGHT - FOOT;
  const yOf = (count: number) => foot - (count / most) * (foot - HEAD);
  const path = (counts: number[]) => {
    const step = across / Math.max(1, counts.length - 1);
    return counts
      .map((count, at) => `${(at * step).toFixed(1)} ${yOf(count).toFixed(1)}`)
      .join('L');
  };
  const [own, usual] = [soFar.at(-1) ?? 0, expected.at(-1)];
  const [ownAt, usualAt] = apart(yOf(own), yOf(usual ?? 0));
  const words = `${counted(own)} readers so far${usual === undefined ? '' : `, ${counted(Math.round(usual))} expected`}`;
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words}">
<path class="ground" d="M0 ${foot}H${across}"/>
${usual === undefined ? null : html`<path class="before" d="M${path(expected)}"/><text class="quiet" x="${across + 8}" y="${usualAt.toFixed(1)}">${counted(Math.round(usual))} expected</text>`}
<path class="line" d="M${path(soFar)}"/>
<text x="${across + 8}" y="${ownAt.toFixed(1)}">${counted(own)} so far</text>
<text x="0" y="${HEIGHT - 4}">${ages[0]}</text><text x="${across}" y="${HEIGHT - 4}" text-anchor="end">${ages[1]}</text>
</svg>`;
}

/** Two heights for labels, moved apart where they would meet. */
function apart(some: number, other: number): [number, number] {
  const missing = Math.max(0, LINE_HEIGHT - Math.abs(some - other)) / 2;
  const middle = 4;
  return some <= other
    ? [some - missing + middle, other + missing + middle]
    : [some + missing + middle, other - missing + middle];
}
