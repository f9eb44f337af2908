import { Link } from 'wouter';
import type { Source } from '../api/sources.ts';
import { Moment } from '../shell/Moment.tsx';
import { DayBars } from './DayBars.tsx';

/** A source as a line of the list: how it is doing, when it is polled, what it brings. */
export const SourceRow = ({ source, days }: { source: Source; days: number[] }) => (
  <tr>
    <td className="headline">
      <Link href={`/desk/sources/${source.id}`} dir="auto">
        {source.name}
      </Link>
    </td>
    <td>
      <span className={`health ${source.health}`}>{source.healthInWords}</span>
    </td>
    <td>{source.becomes}</td>
    <td className="time" data-name="last poll">
      {source.polledAt && <Moment at={source.polledAt} />}
    </td>
    <td className="time" data-name="next poll">
      {source.nextPollAt && <Moment at={source.nextPollAt} />}
    </td>
    <td className="drawn">
      <DayBars days={days} />
    </td>
  </tr>
);
