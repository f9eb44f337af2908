import { type FormEvent, useState } from 'react';
import type { BulkAct } from '../../api/bulk.ts';
import { useMe } from '../../shell/me.ts';
import { storiesIn } from '../../shell/storiesIn.ts';
import { ActField } from './ActField.tsx';
import { actOf, kindsFor } from './kinds.ts';
import type { Progress } from './useBulk.ts';

type Props = {
  /** How many stories are chosen. */
  count: number;
  progress: Progress;
  act: (act: BulkAct) => void;
  clear: () => void;
};

/** What can be done to the stories that are chosen, how far it is, and how many were refused. */
export function BulkBar({ count, progress, act, clear }: Props) {
  const kinds = kindsFor(useMe()?.powers ?? []);
  const [chosen, choose] = useState(kinds[0]);
  const [value, setValue] = useState('');
  const kind = chosen ?? kinds[0];
  if (!kind) return null;
  const wanted = actOf(kind.kind, value);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (wanted) act(wanted);
  };
  return (
    <form className="bulk" aria-label="The stories that are chosen" onSubmit={send}>
      <p>
        <strong>{`${count} chosen`}</strong>{' '}
        <button type="button" className="plain" onClick={clear}>
          Let go
        </button>
      </p>
      <label>
        Act:
        <select
          value={kind.kind}
          onChange={(event) => {
            choose(kinds.find((one) => one.kind === event.target.value));
            setValue('');
          }}
        >
          {kinds.map((one) => (
            <option key={one.kind} value={one.kind}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <ActField kind={kind.kind} value={value} change={setValue} />
      <button
        type="submit"
        className={kind.grave ? 'grave' : undefined}
        disabled={progress.isActing || !wanted || count === 0}
      >
        {`${kind.name}: ${storiesIn(count)}`}
      </button>
    </form>
  );
}

/** What came of the last act, while it goes on and after it. */
export function BulkOutcome({ progress }: { progress: Progress }) {
  const { handled, of, isActing, refused } = progress;
  return (
    <div className="bulk-outcome">
      <p role="status">
        {isActing && <progress value={handled} max={of} aria-label="Stories done" />}
        {of > 0 && `${handled - refused.size} of ${storiesIn(of)} done`}
        {isActing && ' …'}
      </p>
      <p role="alert">
        {refused.size > 0 && `${storiesIn(refused.size)} refused: each says why, and stays chosen.`}
      </p>
    </div>
  );
}
