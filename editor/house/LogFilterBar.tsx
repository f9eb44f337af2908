import type { LogFilter } from '../api/log.ts';
import { Actor } from './Actor.tsx';
import { LOG_KINDS } from './logKinds.ts';
import type { Narrow } from './useLogFilter.ts';

type Props = { filter: LogFilter; narrow: Narrow };

/** Narrows the log by who, what and day. */
export const LogFilterBar = ({ filter, narrow }: Props) => (
  <search className="filter">
    <Actor actor={filter.actor ?? ''} show={(actor) => narrow({ actor })} />
    <label>
      What{' '}
      <select value={filter.kind ?? ''} onChange={({ target }) => narrow({ kind: target.value })}>
        <option value="">Everything</option>
        {Object.entries(LOG_KINDS).map(([kind, words]) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </select>
    </label>
    <label>
      Day{' '}
      <input
        type="date"
        value={filter.day ?? ''}
        onChange={({ target }) => narrow({ day: target.value })}
      />
    </label>
  </search>
);
