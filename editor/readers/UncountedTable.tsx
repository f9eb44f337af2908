import { Link } from 'wouter';
import type { Readership } from '../api/readership.ts';
import { counted } from '../shell/counted.ts';
import { ShareCells, ShareTable } from './ShareTable.tsx';

type Row = Readership['uncounted'][number];
type Of = 'storyId' | 'headline' | 'ofStory';
type Props = { uncounted: (Omit<Row, Of> & Partial<Pick<Row, Of>>)[] };

/** Openings that are in none of the figures, by reason; of a crowd also the story that it was upon. */
export function UncountedTable({ uncounted }: Props) {
  if (uncounted.length === 0) return <p className="aside">Nothing was left out.</p>;
  const most = uncounted[0]?.openings ?? 0;
  return (
    <ShareTable of="What and why" count="Openings">
      {uncounted.map((row) => (
        <tr key={row.reason}>
          <th scope="row">
            {row.meaning} <code>{row.reason}</code>
            {row.storyId && <MostlyOf row={row} />}
          </th>
          <ShareCells count={row.openings} most={most} />
        </tr>
      ))}
    </ShareTable>
  );
}

const MostlyOf = ({ row }: { row: Props['uncounted'][number] }) => (
  <p className="aside">
    {counted(row.ofStory ?? 0)} of them of{' '}
    <Link href={`/desk/readers/${row.storyId}`}>
      <bdi>{row.headline}</bdi>
    </Link>
  </p>
);
