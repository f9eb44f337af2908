import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sections } from '../api/names.ts';
import { workflow } from '../api/workflow.ts';
import { useCommands } from '../shell/commands.tsx';
import { Choice } from '../writing/panel/Choice.tsx';
import type { Shown } from './address.ts';
import type { Span } from './days.ts';

type Props = {
  shown: Shown;
  span: Span;
  change: (changes: Record<string, string>) => void;
};

/** Earlier and later, week or month, and what the calendar is narrowed by. */
export function CalendarBar({ shown, span, change }: Props) {
  const { data: known = [] } = useQuery({ queryKey: ['sections'], queryFn: sections });
  const { data: work } = useQuery({ queryKey: ['workflow'], queryFn: workflow });
  const unit = shown.view;
  useCalendarCommands(change);
  return (
    <div className="calendar-bar">
      <div className="steps">
        <button type="button" className="quiet" onClick={() => change({ day: span.before })}>
          <span aria-hidden="true">‹</span> <span className="unseen">Earlier {unit}</span>
        </button>
        <button type="button" className="quiet" onClick={() => change({ day: '' })}>
          Today
        </button>
        <button type="button" className="quiet" onClick={() => change({ day: span.after })}>
          <span aria-hidden="true">›</span> <span className="unseen">Later {unit}</span>
        </button>
      </div>
      <fieldset className="choices">
        <legend className="unseen">View</legend>
        {(['week', 'month'] as const).map((view) => (
          <label key={view}>
            <input
              type="radio"
              name="view"
              checked={view === unit}
              onChange={() => change({ view: view === 'month' ? view : '' })}
            />
            {view === 'month' ? 'Month' : 'Week'}
          </label>
        ))}
      </fieldset>
      <search className="filter">
        <Choice
          label="Section"
          value={shown.section}
          choices={[['', 'Any'], ...known.map(({ id, name }): [string, string] => [id, name])]}
          change={(section) => change({ section })}
        />
        <Choice
          label="Assigned to"
          value={shown.assignee}
          choices={[
            ['', 'Anybody'],
            ...(work?.people ?? []).map(({ id, name }): [string, string] => [id, name]),
          ]}
          change={(assignee) => change({ assignee })}
        />
      </search>
      <a href="/desk/account#calendar">Subscribe</a>
    </div>
  );
}

function useCalendarCommands(change: Props['change']) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it changes what the address bar says
  const commands = useMemo(() => {
    const show = (name: string, changes: Record<string, string>) => ({
      ...{ name, group: 'Calendar', run: () => change(changes) },
    });
    return [
      show('Show the week', { view: '' }),
      show('Show the month', { view: 'month' }),
      show('Go to today', { day: '' }),
    ];
  }, []);
  useCommands(commands);
}
