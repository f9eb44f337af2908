import { log } from '../api/log.ts';
import { Pages } from '../shell/Pages.tsx';
import { OFTEN, usePages } from '../shell/usePages.ts';
import { useTitle } from '../shell/useTitle.ts';
import { LogFilterBar } from './LogFilterBar.tsx';
import { LogLine } from './LogLine.tsx';
import { useLogFilter } from './useLogFilter.ts';
import '../styles/log.css';

/** Who did what to the paper, the last first; what was done to a story stands with the story. */
export default function LogView() {
  const [filter, narrow] = useLogFilter();
  const list = usePages(['log', filter], (cursor) => log(filter, cursor), { every: OFTEN });
  useTitle('Log');
  return (
    <>
      <h1>Log</h1>
      <p className="aside">
        What was done to the paper. What was done to a story stands with the story, among its
        revisions.
      </p>
      <LogFilterBar filter={filter} narrow={narrow} />
      <Pages list={list} nothing="Nothing of that was done.">
        <ul className="log">
          {list.entries.map((entry) => (
            <LogLine key={entry.id} entry={entry} />
          ))}
        </ul>
      </Pages>
    </>
  );
}
