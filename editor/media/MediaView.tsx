import { type ClipboardEvent, type DragEvent, useMemo, useState } from 'react';
import type { Picture } from '../api/media.ts';
import { useCommands } from '../shell/commands.tsx';
import { Outcome } from '../shell/Outcome.tsx';
import { useTitle } from '../shell/useTitle.ts';
import { picturesIn } from './files.ts';
import { PictureDetails } from './PictureDetails.tsx';
import { Shelf } from './Shelf.tsx';
import { useLibrary } from './useLibrary.ts';

/** The paper's pictures: found by words, added by choosing, dropping or pasting, described. */
export default function MediaView() {
  const library = useLibrary();
  const { waiting, add, addChosen, renew } = library;
  const [open, setOpen] = useState<Picture | null>(null);
  useTitle('Pictures');
  useCommands(
    useMemo(() => [{ name: 'Add pictures', group: 'Pictures', run: addChosen }], [addChosen]),
  );
  const take = (event: DragEvent | ClipboardEvent, transfer: DataTransfer) => {
    const files = picturesIn(transfer);
    if (files.length === 0) return;
    event.preventDefault();
    void add(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dropped can be chosen by a button too
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => take(event, event.dataTransfer)}
      onPaste={(event) => take(event, event.clipboardData)}
    >
      <div className="list-head">
        <h1>Pictures</h1>
        <button type="button" onClick={addChosen} disabled={waiting > 0}>
          Add pictures
        </button>
      </div>
      <Outcome />
      <p className="aside" role="status">
        {waiting > 0 ? `Putting in ${waiting} more …` : 'Drop pictures here, or paste them.'}
      </p>
      <Shelf library={library} choose={setOpen} />
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
    </div>
  );
}
