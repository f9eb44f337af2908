import type { StoryReadership } from '../api/readership.ts';
import { counted } from '../shell/counted.ts';
import { useMe } from '../shell/me.ts';
import { GrowthDrawn } from './GrowthDrawn.tsx';

const HOUR = 3_600_000;

/** A story's readers since its publication against what is expected, drawn and as a table. */
export function Growth({ read: { hours, peers } }: { read: StoryReadership }) {
  const timeZone = useMe()?.timezone;
  if (!timeZone) return null;
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ dateStyle: 'short', timeStyle: 'short', timeZone },
  });
  const last = hours.at(-1);
  const isOver = last !== undefined && Date.parse(last.hour) + HOUR < Date.now();
  return (
    <>
      <GrowthDrawn
        soFar={hours.map(({ soFar }) => soFar)}
        expected={hours.flatMap(({ expected }) => expected ?? [])}
        until={isOver ? `${hours.length} hours after` : 'now'}
      />
      <p className="aside">{comparedWith(peers)}</p>
      <details>
        <summary>As a table</summary>
        <table className="readership">
          <thead>
            <tr>
              <th>Hour</th>
              <th className="number">Readers</th>
              <th className="number">So far</th>
              <th className="number">Expected by then</th>
            </tr>
          </thead>
          <tbody>
            {hours.map(({ hour, readers, soFar, expected }) => (
              <tr key={hour}>
                <th scope="row">{format.format(new Date(hour))}</th>
                <td className="number">{counted(readers)}</td>
                <td className="number">{counted(soFar)}</td>
                <td className="number">
                  {expected === null ? '–' : counted(Math.round(expected))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

const comparedWith = (peers: number): string =>
  peers === 0
    ? 'No older story has been followed from its first hour on yet, so nothing can be expected.'
    : `Expected is what the middle one of ${peers === 1 ? 'one earlier story' : `${peers} earlier stories`} of its section had at the same age.`;
