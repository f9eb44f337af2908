import type { Readership } from '../api/readership.ts';
import { counted } from '../shell/counted.ts';
import { useMe } from '../shell/me.ts';
import { HoursDrawn } from './HoursDrawn.tsx';

const A_DAY = 24;

/** Readers by hour on the newsroom's clock, drawn and as a table. */
export function Hours({ hours }: Pick<Readership, 'hours'>) {
  const timeZone = useMe()?.timezone;
  if (!timeZone) return null;
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(hours.length > A_DAY && { weekday: 'short' }),
    ...{ hour: '2-digit', minute: '2-digit', timeZone },
  });
  const named = hours.map((one) => ({ ...one, name: format.format(new Date(one.hour)) }));
  return (
    <>
      <HoursDrawn hours={named} />
      <details>
        <summary>As a table</summary>
        <table className="readership">
          <thead>
            <tr>
              <th>Hour</th>
              <th className="number">Readers</th>
              <th className="number">A week before</th>
            </tr>
          </thead>
          <tbody>
            {named.map(({ hour, name, readers, weekBefore }) => (
              <tr key={hour}>
                <th scope="row">{name}</th>
                <td className="number">{counted(readers)}</td>
                <td className="number">{counted(weekBefore)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
