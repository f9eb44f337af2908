import { linkCopy } from '../api/copies.ts';
import { ActForm, said } from '../shell/ActForm.tsx';
import { ChooseByName, chosenIn } from '../shell/ChooseByName.tsx';
import { Dialog } from '../shell/Dialog.tsx';
import { storiesLike } from '../shell/storiesLike.ts';

/** Says of two stories that one repeats the other. */
export const LinkCopy = ({ close }: { close: () => void }) => (
  <Dialog label="Link a copy by hand" close={close}>
    {(shut) => (
      <ActForm
        act={(form) =>
          linkCopy({
            ...{ copy: chosenIn(form, 'copy'), original: chosenIn(form, 'original') },
            reason: said(form, 'reason'),
          })
        }
        done="The copy is linked to its original."
        after={shut}
      >
        <ChooseByName
          label="The copy: its headline, address or id"
          name="copy"
          like={storiesLike}
        />
        <ChooseByName label="Its original" name="original" like={storiesLike} />
        <label>
          Why <input name="reason" required dir="auto" />
        </label>
        <button type="submit">Link them</button>
      </ActForm>
    )}
  </Dialog>
);
