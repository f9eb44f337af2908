import { Fragment } from 'react';
import type { Readership } from '../api/readership.ts';
import { counted } from '../shell/counted.ts';
import { ShareBar } from './ShareBar.tsx';

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
    <table className="readership">
      <thead>
        <tr>
          <th>From</th>
          <th className="number">Readers</th>
          <th>
            <span className="unseen">Share</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ origin, readers, hosts }) => (
          <Fragment key={origin}>
            <tr>
              <th scope="row">{ORIGIN_WORDS[origin]}</th>
              <td className="number">{counted(readers)}</td>
              <td>
                <ShareBar count={readers} most={most} />
              </td>
            </tr>
            {hosts.slice(0, HOSTS_SHOWN).map((one) => (
              <tr key={one.host} className="host">
                <td>{one.host}</td>
                <td className="number">{counted(one.readers)}</td>
                <td>
                  <ShareBar count={one.readers} most={most} />
                </td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
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
