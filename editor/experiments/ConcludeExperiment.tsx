import { concludeExperiment } from '../api/experiments.ts';
import { ActForm, said } from '../shell/ActForm.tsx';

/** Ends the experiment under way with what is made of it, for all readers as before or with the change. */
export const ConcludeExperiment = () => (
  <ActForm
    className="settings"
    act={(form) =>
      concludeExperiment({ conclusion: said(form, 'conclusion'), keep: form.has('keep') })
    }
    done="It has ended."
  >
    <label>
      What do you make of it?{' '}
      <textarea name="conclusion" rows={3} required minLength={10} maxLength={600} />
    </label>
    <p className="experiment-end">
      <button type="submit">End it, all as before</button>
      <button type="submit" name="keep" value="yes">
        End it, the change for all
      </button>
    </p>
  </ActForm>
);
