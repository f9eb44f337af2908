import type { Source } from '../../api/shapes.ts';
import { Words } from './Words.tsx';

type Props = { source: Source; change: (source: Source) => void; drop: () => void };

/** One source: who, as what, and whether they may be named. */
export function SourceLine({ source, change, drop }: Props) {
  return (
    <div className="source">
      <Words
        label="Who"
        value={source.name}
        change={(name) => (name ? change({ ...source, name }) : drop())}
      />
      <Words label="As what" value={source.role} change={(role) => change({ ...source, role })} />
      <label className="choice">
        <input
          type="checkbox"
          checked={source.onRecord}
          onChange={(event) => change({ ...source, onRecord: event.target.checked })}
        />{' '}
        On the record
      </label>
      <button type="button" className="plain" onClick={drop}>
        Take away
      </button>
    </div>
  );
}
