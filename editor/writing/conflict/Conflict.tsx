import type { DeskStory } from '../../api/shapes.ts';
import { Difference } from '../diff/Difference.tsx';
import { differences } from '../diff/text.ts';
import type { Draft } from '../saving/draft.ts';

type Props = { mine: Draft; current: DeskStory; resolve: (choice: 'mine' | 'theirs') => void };

/** Somebody else has changed what was being written: both texts side by side, and a choice. */
export function Conflict({ mine, current, resolve }: Props) {
  const changes = differences(current, mine);
  const isSame = changes.every(({ added, removed }) => !added && !removed);
  return (
    <section className="two-texts" aria-labelledby="conflict">
      <h2 id="conflict">The story was changed elsewhere while you wrote</h2>
      <p>
        Nothing has been overwritten and nothing is lost: yours is kept on this machine.
        {isSame && ' The texts are the same; they differ in the details beside them.'}
      </p>
      <div className="two-texts-sides">
        <article>
          <h3>At the desk</h3>
          <Difference changes={changes} side="before" />
          <button type="button" className="quiet" onClick={() => resolve('theirs')}>
            Go on with this one
          </button>
        </article>
        <article>
          <h3>Yours</h3>
          <Difference changes={changes} side="after" />
          <button type="button" onClick={() => resolve('mine')}>
            Save yours over it
          </button>
        </article>
      </div>
    </section>
  );
}
