const WIDTH = 120;

/** How large a count is beside the largest of its table. */
export const ShareBar = ({ count, most }: { count: number; most: number }) => (
  <svg className="share" viewBox={`0 0 ${WIDTH} 8`} width={WIDTH} height="8" aria-hidden="true">
    <rect width={((count / Math.max(1, most)) * WIDTH).toFixed(1)} height="8" />
  </svg>
);
