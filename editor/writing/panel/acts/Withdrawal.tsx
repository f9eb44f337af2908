import { useState } from 'react';
import { withdraw } from '../../../api/acts.ts';
import type { PanelProps } from '../Panel.tsx';
import { useAct } from './useAct.ts';

/** Takes a story back: its address stays and says why. */
export function Withdrawal(props: PanelProps) {
  const { isActing, refusal, perform } = useAct(props);
  const [reason, setReason] = useState('');
  return (
    <details>
      <summary>Withdraw</summary>
      <label>
        Reason, for readers
        <textarea rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      {refusal && <p role="alert">{refusal}</p>}
      <button
        type="button"
        className="grave"
        disabled={isActing}
        onClick={() => void perform(() => withdraw(props.story.id, { reason }))}
      >
        Withdraw the story
      </button>
    </details>
  );
}
