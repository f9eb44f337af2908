import { tellRefusal, useRefusal } from './refusals.ts';

/** Why something was not done, until it is dismissed. */
export function Refusals() {
  const refusal = useRefusal();
  return (
    <div role="alert" className="refusals">
      {refusal && (
        <p>
          {refusal}{' '}
          <button type="button" className="plain" onClick={() => tellRefusal(null)}>
            Dismiss
          </button>
        </p>
      )}
    </div>
  );
}
