import type { Told } from './useDecisions.ts';

type Props = {
  told: Told | null;
  undo: () => unknown;
  /** How many entries have come in since. */
  fresh: number;
  showNew: () => void;
};

/** Stays at the foot of the window: what was decided last, and what has come in since. */
export const ToldLine = ({ told, undo, fresh, showNew }: Props) => (
  <div className="inbox-foot">
    <div>
      <p role="status">{told && !told.isRefusal && <Words told={told} undo={undo} />}</p>
      <p role="alert">{told?.isRefusal && <Words told={told} undo={undo} />}</p>
    </div>
    <p role="status" className="fresh">
      {fresh > 0 && (
        <button type="button" className="quiet" onClick={showNew}>
          {fresh} new
        </button>
      )}
    </p>
  </div>
);

const Words = ({ told, undo }: { told: Told; undo: () => unknown }) => (
  <>
    <bdi>“{told.entry.headline}”</bdi> {told.words}{' '}
    {told.isOurs && <a href={`/desk/write/${told.entry.id}`}>Go on writing it</a>}{' '}
    {told.canUndo && (
      <button type="button" className="plain" onClick={undo}>
        Take back
      </button>
    )}
  </>
);
