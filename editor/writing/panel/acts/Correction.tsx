import { CorrectionFields, correctionIn } from '../../../acts/CorrectionFields.tsx';
import { correct } from '../../../api/acts.ts';
import { useMay } from '../../../shell/me.ts';
import type { PanelProps } from '../Panel.tsx';
import { PanelForm } from './PanelForm.tsx';

/** Tells readers what was wrong and what is right. */
export function Correction(props: PanelProps) {
  if (!useMay('correct')) return null;
  return (
    <details>
      <summary>Correct or clarify</summary>
      <PanelForm panel={props} act={(form) => correct(props.story.id, correctionIn(form))}>
        <CorrectionFields />
      </PanelForm>
    </details>
  );
}
