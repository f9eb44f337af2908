import type { FormEvent, ReactNode } from 'react';
import { sendByKeys } from '../../../shell/keys.ts';
import type { PanelProps } from '../Panel.tsx';
import { useAct } from './useAct.ts';

type Props = {
  panel: PanelProps;
  act: (form: FormData) => Promise<unknown>;
  children: ReactNode;
};

/** The form of an act that is performed once everything written is saved. */
export function PanelForm({ panel, act, children }: Props) {
  const { isActing, refusal, perform } = useAct(panel);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const asked = new FormData(form);
    if (!isActing) void perform(() => act(asked).then(() => form.reset()));
  };
  return (
    <form onSubmit={submit} onKeyDown={sendByKeys} aria-busy={isActing}>
      {refusal && <p role="alert">{refusal}</p>}
      {children}
    </form>
  );
}
