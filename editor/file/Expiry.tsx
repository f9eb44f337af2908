import { expire, type Provenance, takeExpiryOff } from '../api/file.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { said } from '../shell/ActForm.tsx';
import { FoldedForm } from '../shell/FoldedForm.tsx';
import { Moment } from '../shell/Moment.tsx';

type Props = { id: string; expiry: Provenance['expiry'] };

/** From when a story is offered to nobody any more: said, or taken off again. */
export const Expiry = ({ id, expiry }: Props) =>
  expiry ? <Expires id={id} expiry={expiry} /> : <NewExpiry id={id} />;

const NewExpiry = ({ id }: { id: string }) => (
  <FoldedForm
    {...{ group: 'This story', title: 'Say when it expires' }}
    act={(form) => {
      const at = new Date(said(form, 'at'));
      if (Number.isNaN(at.getTime())) throw new Error('Say when it expires.');
      return expire(id, { at: at.toISOString(), reason: said(form, 'reason') });
    }}
    done="From then on it is in no ranking and recommended to nobody."
  >
    <p className="aside">
      From then on it leaves every ranking and is recommended to nobody. It stays in the paper.
    </p>
    <label>
      Expires <input name="at" type="datetime-local" required />
    </label>
    <label>
      Reason, for the desk <input name="reason" dir="auto" maxLength={600} />
    </label>
    <button type="submit">Let it expire</button>
  </FoldedForm>
);

const Expires = ({ id, expiry }: { id: string; expiry: NonNullable<Props['expiry']> }) => (
  <div>
    <h2>Expires</h2>
    <p className="aside">
      <Moment at={expiry.at} />, said {expiry.actor}
      {expiry.reason && (
        <>
          : <bdi>{expiry.reason}</bdi>
        </>
      )}
    </p>
    <ActButton act={() => takeExpiryOff(id)} done="The story does not expire." className="quiet">
      Take that off
    </ActButton>
  </div>
);
