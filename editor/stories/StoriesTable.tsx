import { Link } from 'wouter';
import type { DeskEntry } from '../api/shapes.ts';
import { counted } from '../shell/counted.ts';
import { STATUS_WORDS } from '../shell/statusWords.ts';
import { briefly, fully } from '../shell/times.ts';
import { useRowKeys } from '../shell/useRowKeys.ts';
import type { Selection } from '../shell/useSelection.ts';
import type { Filter } from './filter.ts';

type Props = {
  entries: DeskEntry[];
  filter: Filter;
  change: (changes: Record<string, string>) => void;
  selection: Selection;
  /** Why the last act was not done to some, by their ids. */
  refused: ReadonlyMap<string, string>;
};

/** The stories, one a line. j and k go up and down, Enter opens, x chooses. */
export function StoriesTable({ entries, filter, change, selection, refused }: Props) {
  const { toggle, choose, chosen } = selection;
  const body = useRowKeys({ toggle, clear: () => choose([]) });
  const head = { sort: filter.sort ?? 'changed', change };
  return (
    <table className="stories">
      <thead>
        <tr>
          <th scope="col" className="choosing">
            <input
              type="checkbox"
              aria-label="Choose all that are shown"
              checked={chosen.length === entries.length}
              ref={(box) => {
                if (box) box.indeterminate = chosen.length > 0 && chosen.length < entries.length;
              }}
              onChange={(event) => choose(event.target.checked ? entries.map(({ id }) => id) : [])}
            />
          </th>
          <th scope="col">Status</th>
          <SortedBy by="headline" label="Headline" {...head} />
          <th scope="col">Section</th>
          <th scope="col">Authors</th>
          <th scope="col" className="number">
            Words
          </th>
          <th scope="col">Held by</th>
          <SortedBy by="published" label="Published" {...head} />
          <SortedBy by="changed" label="Changed" {...head} />
        </tr>
      </thead>
      <tbody ref={body}>
        {entries.map((entry) => (
          <Line
            key={entry.id}
            entry={entry}
            isChosen={selection.has(entry.id)}
            toggle={(range) => toggle(entry.id, range)}
            refusal={refused.get(entry.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

type Head = { by: string; label: string; sort: string; change: Props['change'] };

function SortedBy({ by, label, sort, change }: Head) {
  const here = sort === by;
  const direction = by === 'headline' ? 'ascending' : 'descending';
  return (
    <th scope="col" aria-sort={here ? direction : undefined}>
      <button type="button" className="plain" onClick={() => change({ sort: by })}>
        {label}
        {here && <span aria-hidden="true">{by === 'headline' ? ' ↑' : ' ↓'}</span>}
      </button>
    </th>
  );
}

type LineProps = {
  entry: DeskEntry;
  isChosen: boolean;
  toggle: (range: boolean) => void;
  refusal: string | undefined;
};

function Line({ entry, isChosen, toggle, refusal }: LineProps) {
  return (
    <tr data-id={entry.id} className={isChosen ? 'chosen' : undefined}>
      <td className="choosing">
        <input
          type="checkbox"
          aria-label={`Choose ${entry.headline || 'a story without a headline'}`}
          checked={isChosen}
          onChange={() => {}} // what was clicked with Shift is known to the click alone
          onClick={(event) => toggle(event.shiftKey)}
        />
      </td>
      <td>
        <span className={`status ${entry.status}`}>{STATUS_WORDS[entry.status]}</span>
        {entry.stage && <span className="stage"> {entry.stage}</span>}
        {entry.unpublishedChanges && <span className="stage"> changed since</span>}
      </td>
      <td className="headline">
        <Link href={`/desk/write/${entry.id}`} dir="auto" lang={entry.language}>
          {entry.headline || 'Without a headline'}
        </Link>
        {refusal && <span className="refusal">{refusal}</span>}
      </td>
      <td>{entry.section?.name}</td>
      <td dir="auto">{entry.authors.join(', ')}</td>
      <td className="number" data-name="words">
        {entry.wordCount > 0 && counted(entry.wordCount)}
      </td>
      <td className="held">{entry.holder?.name}</td>
      <Moment at={entry.publishedAt} name="published" />
      <Moment at={entry.changedAt} name="changed" />
    </tr>
  );
}

function Moment({ at, name }: { at: string | null; name: string }) {
  return (
    <td className="time" data-name={name}>
      {at && (
        <time dateTime={at} title={fully(at)}>
          {briefly(at)}
        </time>
      )}
    </td>
  );
}
