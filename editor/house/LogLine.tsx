import type { LogEntry } from '../api/log.ts';
import { Moment } from '../shell/Moment.tsx';
import { LOG_KINDS } from './logKinds.ts';

/** One act: when, who, what, and what stood there before. */
export const LogLine = ({ entry }: { entry: LogEntry }) => (
  <li>
    <span className="aside">
      <Moment at={entry.at} /> · <bdi>{entry.actor}</bdi>
    </span>
    <b>{LOG_KINDS[entry.kind]}</b>: {entry.act} <bdi>{entry.subject}</bdi>
    {entry.detail && (
      <>
        {' '}
        <bdi className="aside">{entry.detail}</bdi>
      </>
    )}
    {entry.reason && (
      <>
        {' '}
        <q dir="auto">{entry.reason}</q>
      </>
    )}
    {entry.changes.length > 0 && (
      <dl className="changes">
        {entry.changes.map(({ field, before, after }) => (
          <Change key={field} {...{ field, before, after }} />
        ))}
      </dl>
    )}
  </li>
);

const Change = ({ field, before, after }: LogEntry['changes'][number]) => (
  <>
    <dt>{field}</dt>
    <dd>
      {before === null ? <i>nothing</i> : <del>{before}</del>} →{' '}
      {after === null ? <i>nothing</i> : <ins>{after}</ins>}
    </dd>
  </>
);
