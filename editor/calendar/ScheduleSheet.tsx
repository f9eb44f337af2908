import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { schedule, unschedule } from '../api/acts.ts';
import { reasonOf } from '../api/problem.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { dayInFull, momentOf } from './days.ts';
import { type Entry, headlineOf } from './entries.ts';
import type { Told } from './useMoves.ts';

type Props = {
  entry: Extract<Entry, { kind: 'story' }>;
  zone: string;
  close: () => void;
  tell: (told: Told | null) => void;
  refresh: () => Promise<unknown>;
};

/** When a draft goes out, on the newsroom's clock: another time, or off the schedule. */
export function ScheduleSheet({ entry, zone, close, tell, refresh }: Props) {
  const { story, day } = entry;
  const [refusal, refuse] = useState<string | null>(null);
  const headline = headlineOf(entry);
  const doing = (act: () => Promise<unknown>, words: string, shut: () => void) =>
    act()
      .then(() => {
        shut();
        tell({ words, undo: () => schedule(story.id, story.at).then(refresh) });
        return refresh();
      })
      .catch((error: unknown) => refuse(reasonOf(error)));
  const save = (event: FormEvent<HTMLFormElement>, shut: () => void) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [on, at] = [String(form.get('day')), String(form.get('time'))];
    const words = `${headline}: goes out ${dayInFull(on)}, ${at}.`;
    void doing(() => schedule(story.id, momentOf(on, at, zone)), words, shut);
  };
  return (
    <Dialog label="Goes out by itself" close={close}>
      {(shut) => (
        <form onSubmit={(event) => save(event, shut)}>
          <p className="sheet-headline" dir="auto" lang={story.language}>
            <Link href={`/desk/write/${story.id}`}>{headline}</Link>
          </p>
          {refusal && <p role="alert">{refusal}</p>}
          <div className="pair">
            <label>
              Day
              <input name="day" type="date" required defaultValue={day} />
            </label>
            <label>
              Time in {zone}
              <input name="time" type="time" required defaultValue={story.time} />
            </label>
          </div>
          <div className="sheet-acts">
            <button type="submit">Schedule</button>
            <button
              type="button"
              className="plain"
              onClick={() =>
                void doing(() => unschedule(story.id), `${headline}: off the schedule.`, shut)
              }
            >
              Take it off the schedule
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
