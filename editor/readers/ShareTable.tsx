import type { ReactNode } from 'react';
import { counted } from '../shell/counted.ts';
import { ShareBar } from './ShareBar.tsx';

type Props = { of: string; count: string; children: ReactNode };

/** A table of counts, each drawn beside the largest of them. Its rows end with `ShareCells`. */
export const ShareTable = ({ of, count, children }: Props) => (
  <table className="readership">
    <thead>
      <tr>
        <th>{of}</th>
        <th className="number">{count}</th>
        <th>
          <span className="unseen">Share</span>
        </th>
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);

/** A count in figures and as a bar. */
export const ShareCells = ({ count, most }: { count: number; most: number }) => (
  <>
    <td className="number">{counted(count)}</td>
    <td>
      <ShareBar count={count} most={most} />
    </td>
  </>
);
