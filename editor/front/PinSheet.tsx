import { pinStory } from '../api/front.ts';
import { ActForm, said } from '../shell/ActForm.tsx';
import { Dialog } from '../shell/Dialog.tsx';
import { HoursChoice } from './HoursChoice.tsx';
import { type Hours, nameOf, PLACES, type Placed, type Top } from './places.ts';

type Props = {
  story: Placed;
  top: Top[];
  hours: Hours;
  setHours: (hours: Hours) => void;
  close: () => void;
};

/** Pins a story to a place, or changes for how long and why it is pinned. */
export function PinSheet({ story, top, hours, setHours, close }: Props) {
  const here = top.find(({ id }) => id === story.id)?.place;
  const pin = (form: FormData) =>
    pinStory(Number(said(form, 'place')), {
      ...{ story: story.id, hours, reason: said(form, 'reason') },
    });
  return (
    <Dialog label={story.pin ? 'Change a pin' : 'Pin to the front page'} close={close}>
      {(shut) => (
        <ActForm act={pin} done={`Pinned: “${story.headline}”.`} after={shut} kept>
          <p className="headline-pinned" dir="auto">
            {story.headline}
          </p>
          <label>
            Place{' '}
            <select name="place" defaultValue={here ?? 1}>
              {PLACES.map((place) => (
                <option key={place} value={place}>
                  {nameOf(place)}
                  {whatIsThere(top, place)}
                </option>
              ))}
            </select>
          </label>
          <HoursChoice label="For how long" hours={hours} choose={setHours} />
          <label>
            Why, for the log{' '}
            <input name="reason" maxLength={300} defaultValue={story.pin?.reason} />
          </label>
          <button type="submit">Pin it</button>
        </ActForm>
      )}
    </Dialog>
  );
}

function whatIsThere(top: Top[], place: number): string {
  const there = top.find((one) => one.place === place);
  if (!there) return '';
  return `, now ${there.pin ? 'pinned' : 'proposed'}: ${there.headline}`;
}
