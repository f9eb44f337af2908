import { WithdrawalFields } from '../../../acts/WithdrawalFields.tsx';
import { withdraw } from '../../../api/acts.ts';
import { said } from '../../../shell/ActForm.tsx';
import { useMay } from '../../../shell/me.ts';
import type { PanelProps } from '../Panel.tsx';
import { PanelForm } from './PanelForm.tsx';

/** Takes a story back: its address stays and says why. */
export function Withdrawal(props: PanelProps) {
  if (!useMay('withdraw')) return null;
  return (
    <details>
      <summary>Withdraw</summary>
      <PanelForm panel={props} act={(form) => withdraw(props.story.id, said(form, 'reason'))}>
        <WithdrawalFields />
      </PanelForm>
    </details>
  );
}
