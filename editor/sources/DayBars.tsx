/** Two weeks show a weekday's habits twice. */
export const DAYS_DRAWN = 14;

const BAR = 6;
const GAP = 2;
const HEIGHT = 24;

/** Counts of the last days as small bars, today's the last; nothing where there were none. */
export function DayBars({ days }: { days: number[] }) {
  const most = Math.max(0, ...days);
  if (most === 0) return null;
  const width = days.length * (BAR + GAP) - GAP;
  const words = `Entries a day over the last ${days.length} days: at most ${most}, today ${days.at(-1) ?? 0}`;
  return (
    <svg
      className="day-bars"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={words}
    >
      {days.map((count, index) => {
        const height = count === 0 ? 1 : Math.max(2, Math.round((count / most) * HEIGHT));
        const x = index * (BAR + GAP);
        return <rect key={x} x={x} y={HEIGHT - height} width={BAR} height={height} />;
      })}
    </svg>
  );
}
