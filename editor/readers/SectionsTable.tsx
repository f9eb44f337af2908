import type { Readership } from '../api/readership.ts';
import { ShareCells, ShareTable } from './ShareTable.tsx';

/** Readers by section, most first. */
export const SectionsTable = ({ sections }: Pick<Readership, 'sections'>) => (
  <ShareTable of="Section" count="Readers">
    {sections.map(({ id, name, readers }) => (
      <tr key={id}>
        <th scope="row">
          <bdi>{name ?? 'Without a section'}</bdi>
        </th>
        <ShareCells count={readers} most={sections[0]?.readers ?? 0} />
      </tr>
    ))}
  </ShareTable>
);
