import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { type InboxEntry, ignoreEntry, letEntryWait, takeEntry } from '../api/inbox.ts';
import { reasonOf } from '../api/problem.ts';
import { focusNear } from './focusEntry.ts';
import { asItIs, type useInbox } from './useInbox.ts';

/** What may be decided about an entry without asking for more. */
export type Decision = 'draft' | 'published' | 'ignored' | 'seen';

type Means = {
  send: (id: string) => Promise<void>;
  done: string;
  refused: string;
  /** Why it is not taken back, where it is not. */
  final?: string;
};

const MEANS: Record<Decision, Means> = {
  draft: {
    send: (id) => takeEntry(id, 'draft'),
    ...{ done: 'Taken as a draft.', refused: 'Not taken.' },
  },
  published: {
    send: (id) => takeEntry(id, 'published'),
    ...{ done: 'Published.', refused: 'Not published.' },
    final: 'Readers have it now: withdraw the story where it is written.',
  },
  ignored: {
    send: ignoreEntry,
    ...{ done: 'Put aside. It can be found among the ignored.', refused: 'Not put aside.' },
  },
  seen: {
    send: ignoreEntry,
    ...{ done: 'Seen. Our words stay.', refused: 'Not noted.' },
    final: 'The newer version is with the story.',
  },
};
const MERGER_IS_FINAL = 'What was merged is not taken apart here.';

type Decided = { entry: InboxEntry; final: string | null };

/** What was told last: of which entry, and what can be done about it now. */
export type Told = {
  entry: InboxEntry;
  words: string;
  isRefusal?: boolean;
  /** It is a story of ours now. */
  isOurs?: boolean;
  canUndo?: boolean;
};

type Inbox = Pick<ReturnType<typeof useInbox>, 'put' | 'bringBack'> & {
  focusOn: (id: string) => void;
};

/**
 * Decides about entries: each leaves the list at once and the focus goes to the next. What is
 * refused comes back to its place with the reason. `undo` takes back the last decision, and then the
 * one before it, or tells why not.
 */
export function useDecisions({ put, bringBack, focusOn }: Inbox) {
  const [told, tell] = useState<Told | null>(null);
  const [decided, setDecided] = useState<Decided[]>([]);

  const leave = useCallback(
    (entry: InboxEntry) => {
      const focusNext = focusNear(entry.id);
      flushSync(() => put(entry, { entry: null }));
      focusNext();
    },
    [put],
  );

  const decide = useCallback(
    async (entry: InboxEntry, decision: Decision) => {
      const { send, done, refused, final = null } = MEANS[decision];
      leave(entry);
      try {
        await send(entry.id);
        const isOurs = decision === 'draft' || decision === 'published';
        tell({ entry, words: done, isOurs, canUndo: final === null });
        setDecided((before) => [...before, { entry, final }]);
      } catch (error) {
        const refusal = reasonOf(error);
        put(entry, { entry: await asItIs(entry), refusal });
        tell({ entry, words: `${refused} ${refusal}`, isRefusal: true });
      }
    },
    [leave, put],
  );

  const merged = useCallback(
    (entry: InboxEntry) => {
      leave(entry);
      tell({ entry, words: 'Merged.' });
      setDecided((before) => [...before, { entry, final: MERGER_IS_FINAL }]);
    },
    [leave],
  );

  const last = decided.at(-1);
  const undo = useCallback(async () => {
    if (!last) return;
    const { entry, final } = last;
    if (final !== null) return tell({ entry, words: final, isRefusal: true });
    setDecided((before) => before.filter((one) => one !== last));
    try {
      await letEntryWait(entry.id);
      await bringBack(entry);
      tell({ entry, words: 'Waits again.' });
      focusOn(entry.id);
    } catch (error) {
      tell({ entry, words: `Not taken back. ${reasonOf(error)}`, isRefusal: true });
    }
  }, [last, bringBack, focusOn]);

  return { told, decide, merged, undo };
}
