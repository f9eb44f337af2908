import { useMemo } from 'react';
import { Link } from 'wouter';
import { useCommands } from '../shell/commands.tsx';
import { counted } from '../shell/counted.ts';
import { useMay } from '../shell/me.ts';
import { useTitle } from '../shell/useTitle.ts';
import { Entry } from './Entry.tsx';
import { useFilter, type View } from './filter.ts';
import { useFocusOn, useResumed } from './focusEntry.ts';
import { InboxFilter } from './InboxFilter.tsx';
import { Keys } from './Keys.tsx';
import { ToldLine } from './ToldLine.tsx';
import { useDecisions } from './useDecisions.ts';
import { useEntryKeys } from './useEntryKeys.ts';
import { useInbox } from './useInbox.ts';
import { useSources } from './useSources.ts';
import '../styles/inbox.css';

/** What came from sources, to be gone through by keyboard: each entry is decided about once. */
export default function InboxView() {
  const narrowing = useFilter();
  const { filter } = narrowing;
  const inbox = useInbox(filter);
  const { list, listed, total } = inbox;
  const focusOn = useFocusOn(listed);
  const decisions = useDecisions({ ...inbox, focusOn });
  const mayDecide = useMay('publish');
  const showNew = () => {
    const [first] = inbox.fresh;
    if (first) void inbox.renew().then(() => focusOn(first.id));
  };
  const press = useEntryKeys({ undo: decisions.undo, showNew });
  useResumed(list.isSuccess);
  useTitle('Inbox');
  useCommands(
    useMemo(
      () =>
        COMMANDS.filter(({ keys }) => mayDecide || keys === 'n').map((command) => ({
          ...{ ...command, group: 'Inbox', run: () => press(command.keys) },
        })),
      [mayDecide, press],
    ),
  );
  return (
    <>
      <h1 tabIndex={-1}>Inbox</h1>
      <InboxFilter {...narrowing} />
      {list.error && <p role="alert">{list.error.message}</p>}
      {list.isSuccess && (
        <p className="aside">
          {total === 1 ? 'One entry' : `${counted(total)} entries`}. <Keys mayDecide={mayDecide} />
        </p>
      )}
      {list.isSuccess && listed.length === 0 && <NothingHere view={filter.view} />}
      <div className="inbox">
        {listed.map(({ entry, refusal }) => (
          <Entry
            key={entry.id}
            {...{ entry, refusal, mayDecide }}
            decide={decisions.decide}
            merged={decisions.merged}
          />
        ))}
      </div>
      {list.hasNextPage && (
        <button
          type="button"
          className="quiet"
          disabled={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          Earlier
        </button>
      )}
      <ToldLine
        told={decisions.told}
        undo={decisions.undo}
        fresh={inbox.fresh.length}
        showNew={showNew}
      />
    </>
  );
}

const COMMANDS = [
  { name: 'Take the entry as a draft', keys: 't' },
  { name: 'Publish the entry', keys: 'p' },
  { name: 'Ignore the entry', keys: 'i' },
  { name: 'Merge the entry into a story', keys: 'm' },
  { name: 'Take back the last decision', keys: 'u' },
  { name: 'Show what is new', keys: 'n' },
] as const;

function NothingHere({ view }: { view: View }) {
  const sources = useSources();
  if (sources?.length === 0) {
    return (
      <p>
        Nothing comes in yet. <Link href="/desk/sources">Add a source</Link>: a feed, or a page that
        has one.
      </p>
    );
  }
  return <p>{view === 'waiting' ? 'Nothing waits: all is decided.' : 'Nothing here fits.'}</p>;
}
