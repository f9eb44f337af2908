import { useState } from 'react';
import { useMe } from '../../../shell/me.ts';
import { fully } from '../../../shell/times.ts';
import type { PanelProps } from '../Panel.tsx';
import { useAct } from './useAct.ts';

type Props = {
  panel: PanelProps;
  title: string;
  label: string;
  /** The time that is set, as the API gives it; null where none is. */
  set: string | null;
  /** What the set time means, before it is told. */
  means: string;
  put: (time: string) => Promise<unknown>;
  takeOff: () => Promise<unknown>;
};

/** A time that an act sets, shown, and taken off again; on the clock of this machine. */
export function TimeToCome({ panel, title, label, set, means, put, takeOff }: Props) {
  const { isActing, refusal, perform } = useAct(panel);
  const [chosen, choose] = useState('');
  const me = useMe();
  if (me && !me.powers.includes('publish')) return set ? <p>{`${means} ${fully(set)}.`}</p> : null;
  return (
    <details open={set !== null}>
      <summary>{title}</summary>
      {refusal && <p role="alert">{refusal}</p>}
      {set === null ? (
        <>
          <label>
            {label}
            <input
              type="datetime-local"
              value={chosen}
              onChange={(event) => choose(event.target.value)}
            />
          </label>
          <button
            type="button"
            className="quiet"
            disabled={isActing || chosen === ''}
            onClick={() => void perform(() => put(new Date(chosen).toISOString()))}
          >
            {title}
          </button>
        </>
      ) : (
        <>
          <p>{`${means} ${fully(set)}.`}</p>
          <button
            type="button"
            className="quiet"
            disabled={isActing}
            onClick={() => void perform(takeOff)}
          >
            Take that off
          </button>
        </>
      )}
    </details>
  );
}
