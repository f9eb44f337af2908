import type { Change } from 'diff';

type Props = {
  changes: Change[];
  /** Which text is shown: both in one, or one of two beside each other. */
  side?: 'both' | 'before' | 'after';
};

/** Two texts compared: what was taken out is struck through, what was put in underlined. */
export function Difference({ changes, side = 'both' }: Props) {
  const shown = changes.filter(
    ({ added, removed }) => !(side === 'before' && added) && !(side === 'after' && removed),
  );
  return (
    <div className="difference" dir="auto">
      {keyed(shown).map(({ key, value, added, removed }) => {
        if (added) return <ins key={key}>{value}</ins>;
        return removed ? <del key={key}>{value}</del> : <span key={key}>{value}</span>;
      })}
    </div>
  );
}

/** Each change with the place where it begins, which no two share. */
function keyed(changes: Change[]) {
  let at = 0;
  return changes.map((change) => {
    const key = at;
    at += Math.max(1, change.value.length);
    return { ...change, key };
  });
}
