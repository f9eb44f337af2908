import { html } from 'hono/html';
import { DAY, HOUR, type Millis } from '../../lib/clock.ts';
import type { Markup, Part } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { dayInside, dayName } from '../times.ts';

const WIDTH = 640;
const HEIGHT = 56;
/** Under the bars, for the line they stand on. */
const FOOT = 1;
const GAP = 1;
const MOST_BARS = 64;

/** As long as a bar may stand for: the shortest of these with which all bars find room. */
const SPANS: { span: Millis; name: string }[] = [
  { span: HOUR, name: 'hour' },
  { span: 6 * HOUR, name: 'sixHours' },
  { span: DAY, name: 'day' },
  { span: 7 * DAY, name: 'week' },
  { span: 30 * DAY, name: 'month' },
];
const YEAR = { span: 365 * DAY, name: 'year' };

/** A story in time; a turning point is drawn in the accent colour. */
export type InTime = { publishedAt: Millis; turns: boolean };

/** How many stories came when, as small bars from the first to the last. Nothing for fewer than three. */
export function storiesOverTime(site: PressSite, stories: readonly InTime[]): Part {
  const times = stories.map(({ publishedAt }) => publishedAt);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (stories.length < 3 || last === first) return null;
  const { span, name } = SPANS.find((one) => (last - first) / one.span < MOST_BARS) ?? YEAR;
  const bars = barsOf(stories, first, span);
  const most = Math.max(...bars.map(({ count }) => count));
  const words = site.words.say('storyline.overTime', {
    count: stories.length,
    first: dayInside(site, first),
    last: dayInside(site, last),
    most,
    span: name,
  });
  return html`<figure class="over-time">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words}" preserveAspectRatio="none">
<path class="over-time-ground" d="M0 ${HEIGHT - 0.5}H${WIDTH}"/>
${bars.map((bar, at) => drawn(bar, at, bars.length, most))}
</svg>
<figcaption><span>${dayName(site, first)}</span><span>${site.words.say('storyline.bars', { span: name })}</span><span>${dayName(site, last)}</span></figcaption>
</figure>`;
}

type Bar = { count: number; turns: boolean };

function barsOf(stories: readonly InTime[], first: Millis, span: Millis): Bar[] {
  const bars: Bar[] = [];
  for (const { publishedAt, turns } of stories) {
    const at = Math.floor((publishedAt - first) / span);
    while (bars.length <= at) bars.push({ count: 0, turns: false });
    const bar = bars[at];
    if (bar) bars[at] = { count: bar.count + 1, turns: bar.turns || turns };
  }
  return bars;
}

function drawn({ count, turns }: Bar, at: number, bars: number, most: number): Markup | null {
  if (count === 0) return null;
  const width = Math.min(WIDTH / bars, 24);
  const height = round((count / most) * (HEIGHT - FOOT - 4));
  const x = round(at * ((WIDTH - width) / Math.max(1, bars - 1)));
  return html`<rect class="${turns ? 'over-time-turn' : 'over-time-bar'}" x="${x}" y="${round(HEIGHT - FOOT - height)}" width="${round(Math.max(2, width - GAP))}" height="${height}"/>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
