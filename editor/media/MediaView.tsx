import { type ClipboardEvent, type DragEvent, useCallback, useMemo, useState } from 'react';
import type { Picture } from '../api/media.ts';
import { useCommands } from '../shell/commands.tsx';
import { Refusals } from '../shell/Refusals.tsx';
import { useTitle } from '../shell/useTitle.ts';
import { pickPictures, picturesIn } from './files.ts';
import { LibraryFilter } from './LibraryFilter.tsx';
import { PictureDetails } from './PictureDetails.tsx';
import { Pictures } from './Pictures.tsx';
import { useLibrary } from './useLibrary.ts';

/** The paper's pictures: found by words, added by choosing, dropping or pasting, described. */
export default function MediaView() {
  const [filter, setFilter] = useState({ words: '', withoutAlt: false });
  const { query, found, waiting, add, renew } = useLibrary(filter);
  const [open, setOpen] = useState<Picture | null>(null);
  useTitle('Pictures');
  const choose = useCallback(() => void pickPictures().then(add), [add]);
  useCommands(useMemo(() => [{ name: 'Add pictures', group: 'Pictures', run: choose }], [choose]));
  const take = (event: DragEvent | ClipboardEvent, transfer: DataTransfer) => {
    const files = picturesIn(transfer);
    if (files.length === 0) return;
    event.preventDefault();
    void add(files);
  };
  return (
    <section
      aria-label="Pictures"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => take(event, event.dataTransfer)}
      onPaste={(event) => take(event, event.clipboardData)}
    >
      <div className="list-head">
        <h1>Pictures</h1>
        <button type="button" onClick={choose} disabled={waiting > 0}>
          Add pictures
        </button>
      </div>
      <Refusals />
      <p className="aside" role="status">
        {waiting > 0 ? `Putting in ${waiting} more …` : 'Drop pictures here, or paste them.'}
      </p>
      <LibraryFilter filter={filter} change={setFilter} />
      {query.error && <p role="alert">{query.error.message}</p>}
      {query.isSuccess && found.length === 0 && (
        <p>
          {filter.words || filter.withoutAlt
            ? 'There is no such picture.'
            : 'No picture is here yet.'}
        </p>
      )}
      <Pictures found={found} choose={setOpen} />
      {query.hasNextPage && (
        <button type="button" className="quiet" onClick={() => query.fetchNextPage()}>
          More
        </button>
      )}
      {open && (
        <PictureDetails
          key={open.id}
          picture={open}
          close={() => {
            setOpen(null);
            void renew();
          }}
        />
      )}
    </section>
  );
}
