import { useMemo } from 'react';
import type { BulkAct } from '../api/bulk.ts';
import { peopleLike } from '../api/names.ts';
import type { DeskEntry } from '../api/shapes.ts';
import { storyList } from '../api/stories.ts';
import { useCommands } from '../shell/commands.tsx';
import { useMe } from '../shell/me.ts';
import { Pages } from '../shell/Pages.tsx';
import { OFTEN, usePages } from '../shell/usePages.ts';
import { useSelection } from '../shell/useSelection.ts';
import { useTitle } from '../shell/useTitle.ts';
import { BulkBar, BulkOutcome } from './bulk/BulkBar.tsx';
import { useBulk } from './bulk/useBulk.ts';
import { FilterBar } from './FilterBar.tsx';
import { type Filter, queryOf, useFilter } from './filter.ts';
import { NothingHere } from './NothingHere.tsx';
import { SavedViews } from './SavedViews.tsx';
import { StoriesTable } from './StoriesTable.tsx';
import { useNewStory } from './useNewStory.ts';

const A_PAGE = 60;

/** Every story that whoever is signed in may see: dense, sortable, narrowed by the address bar. */
export function StoriesView() {
  const me = useMe();
  const [filter, change] = useFilter();
  const stories = usePages(['stories', filter], (cursor) => pageOf(filter, cursor), {
    every: OFTEN,
  });
  const newStory = useNewStory();
  useTitle('Stories');
  useCommands(
    useMemo(
      () => [{ name: 'New story', group: 'Write', keys: 'n', run: newStory.mutate }],
      [newStory.mutate],
    ),
  );
  return (
    <>
      <div className="list-head">
        <h1>Stories</h1>
        <button type="button" onClick={() => newStory.mutate()} disabled={newStory.isPending}>
          New story
        </button>
      </div>
      {newStory.error && <p role="alert">{newStory.error.message}</p>}
      {me && <SavedViews key={me.id} userId={me.id} filter={filter} />}
      <FilterBar filter={filter} change={change} />
      <Pages list={stories} nothing={<NothingHere filter={filter} />}>
        <Chosen key={narrowing(filter)} entries={stories.entries} filter={filter} change={change} />
      </Pages>
    </>
  );
}

/** What a list is narrowed by, whatever its order. */
const narrowing = ({ sort, ...filter }: Filter) => queryOf(filter);

type Shown = { entries: DeskEntry[]; filter: Filter; change: (to: Record<string, string>) => void };

/** The stories of a list, and what is done to those that are chosen; another list chooses anew. */
function Chosen(shown: Shown) {
  const ids = useMemo(() => shown.entries.map(({ id }) => id), [shown.entries]);
  const selection = useSelection(ids);
  const { progress, act, forget } = useBulk();
  const { chosen, choose } = selection;
  const perform = async (wanted: BulkAct) => choose(await act(chosen, wanted));
  const clear = () => {
    choose([]);
    forget();
  };
  return (
    <>
      <StoriesTable {...shown} selection={selection} refused={progress.refused} />
      <div className="bulk-place">
        <BulkOutcome progress={progress} />
        {chosen.length > 0 && (
          <BulkBar
            count={chosen.length}
            progress={progress}
            act={(wanted) => void perform(wanted)}
            clear={clear}
          />
        )}
      </div>
    </>
  );
}

/** A page of the list. Authors are asked for by id; a name that nobody bears finds nothing. */
async function pageOf({ author, ...filter }: Filter, cursor: string) {
  const asked = { ...filter, limit: A_PAGE, ...(cursor && { cursor }) };
  if (!author) return storyList(asked);
  const person = (await peopleLike(author)).find(
    ({ name }) => name.toLowerCase() === author.trim().toLowerCase(),
  );
  return person ? storyList({ ...asked, author: person.id }) : { entries: [], next: null };
}
