import { useState } from 'react';
import { useMay } from '../shell/me.ts';
import { Outcome } from '../shell/Outcome.tsx';
import { useTitle } from '../shell/useTitle.ts';
import { useShown } from './address.ts';
import { CalendarBar } from './CalendarBar.tsx';
import { Days } from './Days.tsx';
import type { Entry } from './entries.ts';
import { PlanSheet } from './PlanSheet.tsx';
import { ScheduleSheet } from './ScheduleSheet.tsx';
import { ToldLine } from './ToldLine.tsx';
import { useCalendar } from './useCalendar.ts';
import { useMoves } from './useMoves.ts';
import '../styles/calendar.css';

/** What is open over the calendar: an entry, or a new plan for a day. */
type Opened = Entry | { kind: 'new'; day: string };

/** What the newsroom plans, what goes out and what went out: a week or a month at a glance. */
export default function CalendarView() {
  const [shown, change] = useShown();
  const { data, error, span, key } = useCalendar(shown);
  const { move, told, tell, awaited, refresh } = useMoves(key);
  const [opened, open] = useState<Opened | null>(null);
  const mayMoveStories = useMay('publish');
  useTitle('Calendar');
  /** The view goes along, and back where the move is refused. */
  const moveTo = async (entry: Entry, day: string) => {
    const isElsewhere = day < span.from || day > span.to;
    if (isElsewhere) change({ day });
    if (!(await move(entry, day)) && isElsewhere) change({ day: entry.day });
  };
  const today = data?.today ?? span.from;
  const planOn = today >= span.from && today <= span.to ? today : span.from;
  const after = { close: () => open(null), tell, refresh };
  return (
    <>
      <div className="list-head">
        <h1>{span.title}</h1>
        <button type="button" onClick={() => open({ kind: 'new', day: planOn })}>
          New plan
        </button>
      </div>
      <CalendarBar shown={shown} span={span} change={change} />
      {error && <p role="alert">{error.message}</p>}
      <Outcome />
      <ToldLine told={told} tell={tell} />
      {data && (
        <Days
          {...{ calendar: data, shown, span, awaited, mayMoveStories }}
          move={(entry, day) => void moveTo(entry, day)}
          open={open}
          plan={(day) => open({ kind: 'new', day })}
        />
      )}
      {opened?.kind === 'new' && <PlanSheet day={opened.day} plan={null} {...after} />}
      {opened?.kind === 'plan' && <PlanSheet day={opened.day} plan={opened.plan} {...after} />}
      {opened?.kind === 'story' && data && (
        <ScheduleSheet entry={opened} zone={data.timezone} {...after} />
      )}
    </>
  );
}
