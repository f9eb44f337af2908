import type { Correction } from '../api/acts.ts';
import { said } from '../shell/ActForm.tsx';

/** What a correction says: the same at the story's file and where it is written. */
export const CorrectionFields = () => (
  <>
    <fieldset>
      <legend>Kind</legend>
      <label className="choice">
        <input type="radio" name="kind" value="correction" defaultChecked /> Correction: we were
        wrong
      </label>
      <label className="choice">
        <input type="radio" name="kind" value="clarification" /> Clarification: we were not clear
      </label>
    </fieldset>
    <label>
      What readers are told <textarea name="text" dir="auto" rows={4} required />
    </label>
    <label className="choice">
      <input type="checkbox" name="grave" /> Grave: stands above the story
    </label>
    <fieldset>
      <legend>Change the words as well</legend>
      <label>
        Wrong <input name="wrong" dir="auto" />
      </label>
      <label>
        Right <input name="right" dir="auto" />
      </label>
    </fieldset>
    <button type="submit">Publish the correction</button>
  </>
);

/** A correction as its form says it. */
export const correctionIn = (form: FormData): Correction => ({
  kind: said(form, 'kind') === 'clarification' ? 'clarification' : 'correction',
  ...{ text: said(form, 'text'), grave: form.has('grave') },
  ...{ wrong: said(form, 'wrong'), right: said(form, 'right') },
});
