import { useState } from 'react';
import { correct } from '../../../api/acts.ts';
import type { PanelProps } from '../Panel.tsx';
import { useAct } from './useAct.ts';

/** Tells readers what was wrong and what is right. */
export function Correction(props: PanelProps) {
  const { isActing, refusal, perform } = useAct(props);
  const [text, setText] = useState('');
  const [grave, setGrave] = useState(false);
  const publishCorrection = async () => {
    await correct(props.story.id, { kind: 'correction', text, grave });
    setText('');
  };
  return (
    <details>
      <summary>Correct</summary>
      <label>
        What readers are told
        <textarea rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <label className="choice">
        <input
          type="checkbox"
          checked={grave}
          onChange={(event) => setGrave(event.target.checked)}
        />{' '}
        Grave: above the story
      </label>
      {refusal && <p role="alert">{refusal}</p>}
      <button type="button" disabled={isActing} onClick={() => void perform(publishCorrection)}>
        Publish the correction
      </button>
    </details>
  );
}
