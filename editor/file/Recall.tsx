import type { Provenance } from '../api/file.ts';
import { Moment } from '../shell/Moment.tsx';

/** That the sender of a story has taken it back, which waits for a decision. */
export const Recall = ({ recall }: { recall: NonNullable<Provenance['recall']> }) => (
  <section className="waiting" role="alert">
    <h2>Taken back by its sender</h2>
    <p>
      The sender says that this is <b>{recall.status}</b>, <Moment at={recall.at} />. It stands as
      it is until you withdraw it.
    </p>
  </section>
);
