import type { ReactNode } from 'react';
import { CorrectionFields, correctionIn } from '../acts/CorrectionFields.tsx';
import { WithdrawalFields } from '../acts/WithdrawalFields.tsx';
import { correct, publish, withdraw } from '../api/acts.ts';
import { exclude, include, type Provenance, putBack } from '../api/file.ts';
import type { DeskStory } from '../api/shapes.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { said } from '../shell/ActForm.tsx';
import { FoldedForm } from '../shell/FoldedForm.tsx';
import { useMe } from '../shell/me.ts';
import { Expiry } from './Expiry.tsx';

type Props = { story: DeskStory; file: Provenance };
type Offer = [power: string, isOpen: boolean, act: (id: string) => ReactNode];

/** What whoever is signed in may do with this story now. */
export function Acts({ story: { id, status }, file: { exclusion, expiry } }: Props) {
  const me = useMe();
  const isOut = status === 'published';
  const isKeptOut = exclusion !== null;
  const offers: Offer[] = [
    ['publish', status === 'draft', (id) => <Publication key="publication" id={id} />],
    ['correct', isOut, (id) => <Correction key="correction" id={id} />],
    ['withdraw', isOut, (id) => <Withdrawal key="withdrawal" id={id} />],
    ['exclude', isOut && !isKeptOut, (id) => <Exclusion key="exclusion" id={id} />],
    [
      'exclude',
      status !== 'withdrawn' && !isKeptOut,
      (id) => <Expiry key="expiry" {...{ id, expiry }} />,
    ],
    ['exclude', isKeptOut, (id) => <Inclusion key="inclusion" id={id} />],
    ['restore', status === 'withdrawn', (id) => <Restoration key="restoration" id={id} />],
  ];
  const open = offers.filter(([power, isOpen]) => isOpen && me?.powers.includes(power));
  return (
    <section className="acts" aria-label="Acts">
      {open.map(([, , act]) => act(id))}
      {me && open.length === 0 && (
        <p className="aside">There is nothing for you to do with this story now.</p>
      )}
    </section>
  );
}

const group = 'This story';

const Publication = ({ id }: { id: string }) => (
  <div>
    <h2>Publish</h2>
    <p className="aside">Readers see it at once.</p>
    <ActButton act={() => publish(id)} done="The story is published.">
      Publish
    </ActButton>
  </div>
);

const Correction = ({ id }: { id: string }) => (
  <FoldedForm
    {...{ group, title: 'Correct or clarify' }}
    act={(form) => correct(id, correctionIn(form))}
    done="The correction is published with the story."
  >
    <CorrectionFields />
  </FoldedForm>
);

const Withdrawal = ({ id }: { id: string }) => (
  <FoldedForm
    {...{ group, title: 'Withdraw' }}
    act={(form) => withdraw(id, said(form, 'reason'))}
    done="The story is withdrawn. Its address says so, and why."
  >
    <WithdrawalFields />
  </FoldedForm>
);

const Exclusion = ({ id }: { id: string }) => (
  <FoldedForm
    {...{ group, title: 'Keep out of rankings' }}
    act={(form) => exclude(id, said(form, 'reason'))}
    done="The story is in no ranking and is recommended to nobody."
  >
    <p className="aside">
      The story stays in the paper. It leaves Most read, Trending and every list like them, and is
      recommended to nobody.
    </p>
    <label>
      Reason, for the desk <textarea name="reason" dir="auto" rows={3} required />
    </label>
    <button type="submit">Keep the story out</button>
  </FoldedForm>
);

const Inclusion = ({ id }: { id: string }) => (
  <div>
    <h2>Let back into rankings</h2>
    <p className="aside">The story may be ranked and recommended again.</p>
    <ActButton act={() => include(id)} done="The story may be ranked and recommended again.">
      Let back in
    </ActButton>
  </div>
);

const Restoration = ({ id }: { id: string }) => (
  <div>
    <h2>Put back</h2>
    <p className="aside">
      The story returns to its address; the reason for its withdrawal is no longer shown.
    </p>
    <ActButton act={() => putBack(id)} done="The story is back in the paper.">
      Put back into the paper
    </ActButton>
  </div>
);
