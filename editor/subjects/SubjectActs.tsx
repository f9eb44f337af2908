import { changeSubject, mergeSubject, readdressSubject, type Subject } from '../api/subjects.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { ActForm } from '../shell/ActForm.tsx';
import { ChooseByName, chosenIn } from '../shell/ChooseByName.tsx';
import { Fold } from '../shell/Fold.tsx';
import { storiesIn } from '../shell/storiesIn.ts';
import { type Kind, othersLike } from './kinds.ts';
import { SubjectFields, wordsIn } from './SubjectFields.tsx';

const DONE = 'Done, and the paper shows it.';

type Props = { kind: Kind; subject: Subject };

/** What may be done to a subject, behind its title. */
export const SubjectActs = (props: Props) => (
  <Fold title="Change or merge" of={props.subject.name}>
    {(shut) => (
      <>
        <Change {...props} after={shut} />
        <Merger {...props} after={shut} />
        {props.subject.idOfName !== props.subject.id && <Address {...props} />}
      </>
    )}
  </Fold>
);

type Shut = Props & { after: () => void };

const Change = ({ kind, subject, after }: Shut) => (
  <ActForm
    className="settings"
    act={(form) => changeSubject(kind.kind, subject.id, wordsIn(form))}
    {...{ done: DONE, after }}
  >
    <SubjectFields kind={kind} subject={subject} />
    <button type="submit">Save</button>
  </ActForm>
);

const Merger = ({ kind, subject, after }: Shut) => (
  <ActForm
    className="settings"
    act={(form) => mergeSubject(kind.kind, subject.id, chosenIn(form, 'into'))}
    {...{ done: DONE, after }}
  >
    <ChooseByName label="Merge into" name="into" like={othersLike(kind, subject)}>
      {(into) => (
        <>
          {storiesIn(subject.stories)} {subject.stories === 1 ? 'goes' : 'go'} to “
          <bdi>{into.name}</bdi>” ({kind.site}/{into.id}), {kind.site}/{subject.id} leads there, and
          so does the name “<bdi>{subject.name}</bdi>” when it comes in again. This cannot be
          undone.
        </>
      )}
    </ChooseByName>
    <button type="submit" className="grave">
      Merge
    </button>
  </ActForm>
);

const Address = ({ kind, subject: { id, idOfName } }: Props) => (
  <div className="readdress">
    <p className="aside">
      Its name asks for the address {kind.site}/{idOfName}; the old one would lead there.
    </p>
    <ActButton className="plain" act={() => readdressSubject(kind.kind, id)} done={DONE}>
      Move to that address
    </ActButton>
  </div>
);
