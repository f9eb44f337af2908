import { publish } from '../../../api/acts.ts';
import { useMe } from '../../../shell/me.ts';
import type { PanelProps } from '../Panel.tsx';
import { useAct } from './useAct.ts';

/** Publishes a draft: readers see it within a second. */
export function Publication(props: PanelProps) {
  const { isActing, refusal, perform } = useAct(props);
  const me = useMe();
  if (me && !me.powers.includes('publish')) {
    return <p>It is saved at the desk. An editor publishes it.</p>;
  }
  return (
    <section>
      <p>Readers see it within a second, and it goes into feeds and search.</p>
      {refusal && <p role="alert">{refusal}</p>}
      <button
        type="button"
        disabled={isActing}
        onClick={() => void perform(() => publish(props.story.id))}
      >
        Publish now
      </button>
    </section>
  );
}
