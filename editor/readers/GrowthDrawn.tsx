import { counted } from '../shell/counted.ts';

const WIDTH = 720;
const HEIGHT = 190;
/** Room at the right for what each line is and where it ends. */
const MARGIN = 180;
const FOOT = 20;
const HEAD = 10;
const ACROSS = WIDTH - MARGIN;
const GROUND = HEIGHT - FOOT;
/** Two labels nearer than this would stand on one another. */
const LINE_HEIGHT = 16;

type Props = {
  soFar: number[];
  /** Empty where nothing can be expected. */
  expected: number[];
  /** What the end of the time that is drawn is called. */
  until: string;
};

/** A story's readers since its publication, and what is expected of its age, each named at its end. */
export function GrowthDrawn({ soFar, expected, until }: Props) {
  const most = Math.max(1, ...soFar, ...expected);
  const yOf = (count: number) => GROUND - (count / most) * (GROUND - HEAD);
  const path = (counts: number[]) => {
    const step = ACROSS / Math.max(1, counts.length - 1);
    const points = counts.map((count, at) => `${(at * step).toFixed(1)} ${yOf(count).toFixed(1)}`);
    return `M${points.join('L')}`;
  };
  const [own, usual] = [soFar.at(-1) ?? 0, expected.at(-1)];
  const [ownAt, usualAt] = apart(yOf(own), yOf(usual ?? 0));
  const usualWords = usual === undefined ? null : `${counted(Math.round(usual))} expected`;
  const words = [`${counted(own)} readers so far`, usualWords].filter(Boolean).join(', ');
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
      <path className="ground" d={`M0 ${GROUND}H${ACROSS}`} />
      {usualWords && (
        <>
          <path className="before" d={path(expected)} />
          <text className="quiet" x={ACROSS + 8} y={usualAt.toFixed(1)}>
            {usualWords}
          </text>
        </>
      )}
      <path className="line" d={path(soFar)} />
      <text x={ACROSS + 8} y={ownAt.toFixed(1)}>
        {counted(own)} so far
      </text>
      <text x="0" y={HEIGHT - 4}>
        published
      </text>
      <text x={ACROSS} y={HEIGHT - 4} textAnchor="end">
        {until}
      </text>
    </svg>
  );
}

/** Two heights for labels, moved apart where they would meet. */
function apart(some: number, other: number): [number, number] {
  const missing = Math.max(0, LINE_HEIGHT - Math.abs(some - other)) / 2;
  const middle = 4;
  return some <= other
    ? [some - missing + middle, other + missing + middle]
    : [some + missing + middle, other - missing + middle];
}
