import type { ReactNode } from 'react';

const WIDTH = 720;
const HEIGHT = 150;
/** Room above for the label of the busiest hour, below for the hours' names. */
const HEAD = 18;
const FOOT = 20;
const GROUND = HEIGHT - FOOT;

type Hour = { name: string; readers: number; weekBefore: number };

/** Readers by hour as bars, the week before as a line over them; labelled where they stand. */
export function HoursDrawn({ hours }: { hours: Hour[] }) {
  const most = Math.max(1, ...hours.flatMap(({ readers, weekBefore }) => [readers, weekBefore]));
  const step = WIDTH / Math.max(1, hours.length);
  const tall = (count: number) => (count / most) * (HEIGHT - HEAD - FOOT);
  const line = hours
    .map(({ weekBefore }, at) => {
      const [x, y] = [(at + 0.5) * step, GROUND - tall(weekBefore)];
      return `${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('L');
  const isCompared = hours.some(({ weekBefore }) => weekBefore > 0);
  const busiest = busiestOf(hours);
  const labels = [0, Math.floor(hours.length / 2), hours.length - 1];
  return (
    <>
      <svg
        className="chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={inWords(hours)}
      >
        {hours.map(({ name, readers }, at) => (
          <rect
            key={name}
            x={(at * step).toFixed(1)}
            y={(GROUND - tall(readers)).toFixed(1)}
            width={Math.max(1, step - 1).toFixed(1)}
            height={tall(readers).toFixed(1)}
          />
        ))}
        {isCompared && <path className="before" d={`M${line}`} />}
        <Label at={busiest} of={hours.length} y={GROUND - tall(hours[busiest]?.readers ?? 0) - 5}>
          {hours[busiest]?.readers}
        </Label>
        {labels.map((at) => (
          <Label key={at} at={at} of={hours.length} y={HEIGHT - 5}>
            {hours[at]?.name}
          </Label>
        ))}
      </svg>
      {isCompared && (
        <p className="aside">Bars: readers each hour. Line: the same hours a week before.</p>
      )}
    </>
  );
}

type LabelProps = { at: number; of: number; y: number; children: ReactNode };

/** A word at an hour, within the drawing also at its edges. */
function Label({ at, of, y, children }: LabelProps) {
  const step = WIDTH / of;
  const anchor = at < of / 8 ? 'start' : at > of * 0.875 ? 'end' : 'middle';
  const x = { start: at, middle: at + 0.5, end: at + 1 }[anchor] * step;
  return (
    <text x={x.toFixed(1)} y={y} textAnchor={anchor}>
      {children}
    </text>
  );
}

const busiestOf = (hours: Hour[]) =>
  hours.reduce((best, { readers }, at) => (readers > (hours[best]?.readers ?? 0) ? at : best), 0);

function inWords(hours: Hour[]): string {
  const busiest = hours[busiestOf(hours)];
  const total = hours.reduce((sum, { readers }) => sum + readers, 0);
  return `Readers an hour over ${hours.length} hours: ${total} in all, at most ${busiest?.readers} (${busiest?.name}).`;
}
