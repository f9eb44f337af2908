import { useState } from 'react';
import { update } from '../../../api/acts.ts';
import { useMay } from '../../../shell/me.ts';
import type { PanelProps } from '../Panel.tsx';
import { useAct } from './useAct.ts';

/** Brings what was changed since publication to readers. */
export function Update(props: PanelProps) {
  const { isActing, refusal, perform } = useAct(props);
  const mayUpdate = useMay('publish');
  const [substantial, setSubstantial] = useState(false);
  const [note, setNote] = useState('');
  if (!props.story.unpublishedChanges) {
    return (
      <p>Readers see the story as it is here. What you change stays here until you update it.</p>
    );
  }
  if (!mayUpdate) return <p>What you changed is saved at the desk. An editor updates the story.</p>;
  return (
    <section>
      <p>What you changed is not with readers yet.</p>
      <label className="choice">
        <input
          type="checkbox"
          checked={substantial}
          onChange={(event) => setSubstantial(event.target.checked)}
        />{' '}
        It is news: show it as updated
      </label>
      <label>
        What is new, for the log
        <input value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      {refusal && <p role="alert">{refusal}</p>}
      <button
        type="button"
        disabled={isActing}
        onClick={() => void perform(() => update(props.story.id, { substantial, note }))}
      >
        Update the story
      </button>
    </section>
  );
}
