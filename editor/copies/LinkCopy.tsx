import { linkCopy } from '../api/copies.ts';
import { ActForm, said } from '../shell/ActForm.tsx';
import { Dialog } from '../shell/Dialog.tsx';

/** Says of two stories that one repeats the other. */
export const LinkCopy = ({ close }: { close: () => void }) => (
  <Dialog label="Link a copy by hand" close={close}>
    {(shut) => (
      <ActForm
        act={(form) =>
          linkCopy({
            copy: said(form, 'copy'),
            original: said(form, 'original'),
            reason: said(form, 'reason'),
          })
        }
        done="The copy is linked to its original."
        after={shut}
      >
        <label>
          The copy: its address or id <input name="copy" required />
        </label>
        <label>
          Its original <input name="original" required />
        </label>
        <label>
          Why <input name="reason" required />
        </label>
        <button type="submit">Link them</button>
      </ActForm>
    )}
  </Dialog>
);
