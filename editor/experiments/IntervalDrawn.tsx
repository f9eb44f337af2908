import type { Difference } from '../api/experiments.ts';

const WIDTH = 340;
const HEIGHT = 56;
const LINE = 20;
/** Nearer to zero than this part of the reach, a label would stand upon that of zero. */
const NEAR = 0.2;

type Props = {
  difference: Difference;
  /** The same for several below one another, so that they can be compared. */
  furthest?: number;
};

/** Bounds on a line about zero, labelled where they stand; the words beside it say the same. */
export function IntervalDrawn({ difference: bounds, furthest = furthestOf([bounds]) }: Props) {
  const { difference, low, high } = bounds;
  const reach = 1.15 * furthest;
  const at = (share: number) => (WIDTH / 2 + (share / reach) * (WIDTH / 2 - 30)).toFixed(1);
  return (
    <svg
      className="interval"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <line className="zero" x1={at(0)} x2={at(0)} y1="4" y2="36" />
      <text x={at(0)} y={HEIGHT - 8} textAnchor="middle">
        0
      </text>
      <line className="bounds" x1={at(low)} x2={at(high)} y1={LINE} y2={LINE} />
      <circle cx={at(difference)} cy={LINE} r="5" />
      {[low, high]
        .filter((share) => Math.abs(share) / reach > NEAR)
        .map((share) => (
          <text key={share} x={at(share)} y={HEIGHT - 8} textAnchor="middle">
            {share > 0 && '+'}
            {(100 * share).toFixed(1)}
          </text>
        ))}
    </svg>
  );
}

/** How far from zero any of these bounds reach. */
export const furthestOf = (bounds: readonly Pick<Difference, 'low' | 'high'>[]): number =>
  Math.max(...bounds.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
