import type { Readership } from '../api/readership.ts';
import { counted } from '../shell/counted.ts';
import { ShareBar } from './ShareBar.tsx';

/** Readers by section, most first. */
export const SectionsTable = ({ sections }: Pick<Readership, 'sections'>) => (
  <table className="readership">
    <thead>
      <tr>
        <th>Section</th>
        <th className="number">Readers</th>
        <th>
          <span className="unseen">Share</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {sections.map(({ id, name, readers }) => (
        <tr key={id}>
          <th scope="row">
            <bdi>{name ?? 'Without a section'}</bdi>
          </th>
          <td className="number">{counted(readers)}</td>
          <td>
            <ShareBar count={readers} most={sections[0]?.readers ?? 0} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
