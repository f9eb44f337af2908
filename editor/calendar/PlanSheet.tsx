import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import {
  beginStoryOf,
  changePlan,
  makePlan,
  type Plan,
  type PlanTold,
  removePlan,
} from '../api/calendar.ts';
import { reasonOf } from '../api/problem.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { dayInFull } from './days.ts';
import { PlanActs } from './PlanActs.tsx';
import { PlanFields } from './PlanFields.tsx';
import type { Told } from './useMoves.ts';

type Props = {
  day: string;
  /** Null for one that is still to be made. */
  plan: Plan | null;
  close: () => void;
  tell: (told: Told | null) => void;
  refresh: () => Promise<unknown>;
};

/** A plan to be written, changed, dropped, or turned into a story. */
export function PlanSheet({ day, plan, close, tell, refresh }: Props) {
  const [refusal, refuse] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const doing = (act: () => Promise<unknown>) =>
    act()
      .then(refresh)
      .catch((error: unknown) => refuse(reasonOf(error)));
  const save = (event: FormEvent<HTMLFormElement>, shut: () => void) => {
    event.preventDefault();
    const asked = toldIn(new FormData(event.currentTarget));
    const { nativeEvent } = event;
    const pressed = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const begins = pressed?.getAttribute('value') === 'story';
    void doing(async () => {
      const saved = plan ? await changePlan(plan.id, asked) : await makePlan(asked);
      const begun = begins ? await beginStoryOf(saved.id) : saved;
      shut();
      tell({ words: `${saved.headline}: ${plan ? 'saved' : 'planned'}, ${dayInFull(saved.day)}.` });
      if (begins && begun.story) navigate(`/desk/write/${begun.story.id}`);
    });
  };
  const remove = (gone: Plan, shut: () => void) =>
    doing(async () => {
      await removePlan(gone.id);
      shut();
      const undo = () => makePlan(sameAs(gone)).then(refresh);
      tell({ words: `${gone.headline}: removed.`, ...(!gone.story && { undo }) });
    });
  return (
    <Dialog label={plan ? 'Plan' : 'New plan'} close={close}>
      {(shut) => (
        <form onSubmit={(event) => save(event, shut)}>
          {refusal && <p role="alert">{refusal}</p>}
          <PlanFields day={day} plan={plan} />
          <div className="sheet-acts">
            <button type="submit">{plan ? 'Save' : 'Plan it'}</button>
            {!plan?.story && (
              <button type="submit" className="quiet" name="then" value="story">
                Begin the story
              </button>
            )}
            {plan && (
              <button type="button" className="plain" onClick={() => void remove(plan, shut)}>
                Remove
              </button>
            )}
          </div>
          {plan && <PlanActs plan={plan} />}
        </form>
      )}
    </Dialog>
  );
}

function toldIn(form: FormData): PlanTold {
  const told = (name: string) => String(form.get(name) ?? '');
  return {
    ...{ day: told('day'), time: told('time') || null },
    ...{ headline: told('headline'), note: told('note') },
    ...{ sectionId: told('section') || null, assigneeId: told('assignee') || null },
  };
}

const sameAs = ({ day, time, headline, note, section, assignee }: Plan): PlanTold => ({
  ...{ day, time, headline, note },
  ...{ sectionId: section?.id ?? null, assigneeId: assignee?.id ?? null },
});
