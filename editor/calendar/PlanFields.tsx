import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Plan } from '../api/calendar.ts';
import { sections } from '../api/names.ts';
import { workflow } from '../api/workflow.ts';

type Named = { id: string; name: string };

/** What a plan says, as fields of a form. */
export function PlanFields({ day, plan }: { day: string; plan: Plan | null }) {
  const { data: known = [] } = useQuery({ queryKey: ['sections'], queryFn: sections });
  const { data: work } = useQuery({ queryKey: ['workflow'], queryFn: workflow });
  return (
    <>
      <label>
        Headline
        <input name="headline" required maxLength={300} defaultValue={plan?.headline} dir="auto" />
      </label>
      <div className="pair">
        <label>
          Day
          <input name="day" type="date" required defaultValue={day} />
        </label>
        <label>
          Time, if any
          <input name="time" type="time" defaultValue={plan?.time ?? ''} />
        </label>
      </div>
      <div className="pair">
        <OneOf label="Section" name="section" none="None" all={known} now={plan?.section} />
        <OneOf
          label="Assigned to"
          name="assignee"
          none="Nobody"
          all={work?.people ?? []}
          now={plan?.assignee}
        />
      </div>
      <label>
        Note
        <textarea name="note" rows={3} maxLength={2000} defaultValue={plan?.note} dir="auto" />
      </label>
      {plan?.story && (
        <p>
          Its story:{' '}
          <Link href={`/desk/write/${plan.story.id}`}>
            {plan.story.headline || 'Without a headline'}
          </Link>
        </p>
      )}
    </>
  );
}

type OneOfProps = {
  label: string;
  name: string;
  none: string;
  all: Named[];
  now: Named | null | undefined;
};

/** What is chosen now is among the choices, though it may not be one any more. */
function OneOf({ label, name, none, all, now }: OneOfProps) {
  const choices = now && !all.some(({ id }) => id === now.id) ? [...all, now] : all;
  return (
    <label>
      {label}
      <select name={name} defaultValue={now?.id ?? ''} key={choices.length}>
        <option value="">{none}</option>
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}
