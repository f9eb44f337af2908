import { concludeExperiment } from '../api/experiments.ts';
import { ActForm, said } from '../shell/ActForm.tsx';

/** Ends the experiment under way with what is made of it. */
export const ConcludeExperiment = () => (
  <ActForm
    className="settings"
    act={(form) => concludeExperiment(said(form, 'conclusion'))}
    done="It has ended: all readers have the paper’s own again."
  >
    <label>
      What do you make of it?{' '}
      <textarea name="conclusion" rows={3} required minLength={10} maxLength={600} />
    </label>
    <button type="submit">End it</button>
  </ActForm>
);
