import type { InboxEntry } from '../api/inbox.ts';
import { Merging } from './Merging.tsx';
import type { Decision } from './useDecisions.ts';

type Props = {
  entry: InboxEntry;
  decide: (entry: InboxEntry, decision: Decision) => void;
  merged: (entry: InboxEntry) => void;
};

/** What can be done with an entry. Each key presses the button that names it. */
export function EntryActs({ entry, decide, merged }: Props) {
  const { state, changedAt } = entry;
  const isUndecided = state === 'waiting' || state === 'ignored';
  return (
    <div className="entry-acts">
      {isUndecided && (
        <>
          <button type="button" aria-keyshortcuts="t" onClick={() => decide(entry, 'draft')}>
            Take as draft
          </button>
          <button
            type="button"
            className="quiet"
            aria-keyshortcuts="p"
            onClick={() => decide(entry, 'published')}
          >
            Publish
          </button>
        </>
      )}
      {state === 'waiting' && (
        <button
          type="button"
          className="quiet"
          aria-keyshortcuts="i"
          onClick={() => decide(entry, 'ignored')}
        >
          Ignore
        </button>
      )}
      {changedAt && (
        <button
          type="button"
          className="quiet"
          aria-keyshortcuts="i"
          onClick={() => decide(entry, 'seen')}
        >
          Seen
        </button>
      )}
      {isUndecided && <Merging entry={entry} merged={merged} />}
    </div>
  );
}
