import { tellNothing, useOutcome } from './outcome.ts';

/** What was done last, or why it was not, until it is dismissed. */
export function Outcome() {
  const told = useOutcome();
  const dismissal = (
    <button type="button" className="plain" onClick={tellNothing}>
      Dismiss
    </button>
  );
  return (
    <>
      <div role="status" className="outcome">
        {told?.kind === 'done' && (
          <p className="done" tabIndex={-1}>
            {told.words} {dismissal}
          </p>
        )}
      </div>
      <div role="alert" className="outcome">
        {told?.kind === 'refused' && (
          <p className="refused" tabIndex={-1}>
            {told.words} {dismissal}
          </p>
        )}
      </div>
    </>
  );
}
