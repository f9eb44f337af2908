import type { Picture } from '../api/media.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { useAsked } from './asking.ts';
import { Shelf } from './Shelf.tsx';
import { useLibrary } from './useLibrary.ts';

/** A picture of the library, or one that is added to it first; open while one is asked for. */
export function ChoosePicture() {
  const answer = useAsked();
  return answer && <Choice answer={answer} />;
}

function Choice({ answer }: { answer: (picture: Picture | null) => void }) {
  const library = useLibrary();
  const { waiting, addChosen } = library;
  return (
    <Dialog label="Choose a picture" close={() => answer(null)} wide>
      <p>
        <button type="button" className="quiet" disabled={waiting > 0} onClick={addChosen}>
          {waiting > 0 ? 'Putting in …' : 'Add from this computer'}
        </button>
      </p>
      <Shelf library={library} choose={answer} />
    </Dialog>
  );
}
