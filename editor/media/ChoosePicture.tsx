import { useState } from 'react';
import type { Picture } from '../api/media.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { useAsked } from './asking.ts';
import { pickPictures } from './files.ts';
import { LibraryFilter } from './LibraryFilter.tsx';
import { Pictures } from './Pictures.tsx';
import { useLibrary } from './useLibrary.ts';

/** A picture of the library, or one that is added to it first; open while one is asked for. */
export function ChoosePicture() {
  const answer = useAsked();
  return answer && <Choice answer={answer} />;
}

function Choice({ answer }: { answer: (picture: Picture | null) => void }) {
  const [filter, setFilter] = useState({ words: '', withoutAlt: false });
  const { query, found, waiting, add } = useLibrary(filter);
  return (
    <Dialog label="Choose a picture" close={() => answer(null)}>
      <div className="list-head">
        <h2>Choose a picture</h2>
        <button
          type="button"
          className="quiet"
          disabled={waiting > 0}
          onClick={() => void pickPictures().then(add)}
        >
          {waiting > 0 ? 'Putting in …' : 'Add from this computer'}
        </button>
      </div>
      <LibraryFilter filter={filter} change={setFilter} />
      {query.isSuccess && found.length === 0 && (
        <p>
          {filter.words || filter.withoutAlt
            ? 'There is no such picture.'
            : 'No picture is here yet.'}
        </p>
      )}
      <Pictures found={found} choose={answer} />
      {query.hasNextPage && (
        <button type="button" className="quiet" onClick={() => query.fetchNextPage()}>
          More
        </button>
      )}
    </Dialog>
  );
}
