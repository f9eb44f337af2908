import { useState } from 'react';
import { moveStories, type Storyline, splitStoryline, takeStoriesOut } from '../api/storylines.ts';
import { ActForm, said } from '../shell/ActForm.tsx';
import { ChooseByName, chosenIn } from '../shell/ChooseByName.tsx';
import '../styles/storylines.css';
import { storiesIn } from '../shell/storiesIn.ts';
import { goOnWith, othersLike } from './address.ts';

const ACTS = {
  split: { name: 'Split off', done: 'The stories are a storyline of their own: this one.' },
  move: { name: 'Move to another storyline', done: 'The stories are moved.' },
  removal: { name: 'Take out of all storylines', done: 'The stories are in no storyline now.' },
};
type Act = keyof typeof ACTS;
const isAct = (name: string): name is Act => Object.hasOwn(ACTS, name);

type Props = {
  line: Storyline;
  /** Ids of the stories that are chosen. */
  chosen: string[];
  clear: () => void;
  /** Told when it was done, where this storyline is still on the page. */
  acted: () => void;
};

/** What can be done to the stories of a storyline that are chosen. */
export function ChosenActs({ line, chosen, clear, acted }: Props) {
  const [act, setAct] = useState<Act>('split');
  const like = othersLike(line.id);
  const perform = async (form: FormData) => {
    const asked = { stories: chosen, reason: said(form, 'reason') };
    if (act === 'removal') return takeStoriesOut(line.id, asked);
    if (act === 'move') return moveStories(line.id, { ...asked, into: chosenIn(form, 'into') });
    return goOnWith(await splitStoryline(line.id, { ...asked, name: said(form, 'name') }));
  };
  return (
    <ActForm className="choice-acts" act={perform} done={ACTS[act].done} after={acted}>
      <p>
        <strong>{`${chosen.length} chosen`}</strong>{' '}
        <button type="button" className="plain" onClick={clear}>
          Let go
        </button>
      </p>
      <label>
        Act
        <select value={act} onChange={({ target }) => isAct(target.value) && setAct(target.value)}>
          {Object.entries(ACTS).map(([value, { name }]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {act === 'split' && (
        <label>
          Name of the new storyline <input name="name" required maxLength={120} dir="auto" />
        </label>
      )}
      {act === 'move' && <ChooseByName label="To which storyline" name="into" like={like} />}
      <label>
        Why <input name="reason" required dir="auto" />
      </label>
      <button type="submit">{`${ACTS[act].name}: ${storiesIn(chosen.length)}`}</button>
    </ActForm>
  );
}
