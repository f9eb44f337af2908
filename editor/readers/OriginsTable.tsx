import { Fragment } from 'react';
import type { Readership } from '../api/readership.ts';
import { ShareCells, ShareTable } from './ShareTable.tsx';

type Origins = Readership['origins'];

const ORIGIN_WORDS: Record<Origins[number]['origin'], string> = {
  own: 'Our own pages',
  search: 'Search',
  social: 'Social',
  site: 'Other sites',
  direct: 'Direct: typed, kept, or sent in a message',
};

const HOSTS_SHOWN = 12;

/** Where readers came from, by kind, each with its hosts. */
export function OriginsTable({ origins }: { origins: Origins }) {
  if (origins.length === 0) {
    return <p className="aside">Nobody has told yet where they came from.</p>;
  }
  const kinds = kindsOf(origins);
  const most = kinds[0]?.readers ?? 0;
  return (
    <ShareTable of="From" count="Readers">
      {kinds.map(({ origin, readers, hosts }) => (
        <Fragment key={origin}>
          <tr>
            <th scope="row">{ORIGIN_WORDS[origin]}</th>
            <ShareCells count={readers} most={most} />
          </tr>
          {hosts.slice(0, HOSTS_SHOWN).map((one) => (
            <tr key={one.host} className="host">
              <td>{one.host}</td>
              <ShareCells count={one.readers} most={most} />
            </tr>
          ))}
        </Fragment>
      ))}
    </ShareTable>
  );
}

function kindsOf(origins: Origins) {
  const byKind = new Map<Origins[number]['origin'], Origins>();
  for (const one of origins) byKind.set(one.origin, [...(byKind.get(one.origin) ?? []), one]);
  return [...byKind]
    .map(([origin, all]) => ({
      ...{ origin, hosts: all.filter(({ host }) => host !== '') },
      readers: all.reduce((sum, { readers }) => sum + readers, 0),
    }))
    .sort((some, other) => other.readers - some.readers);
}
