import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Calendar } from '../api/calendar.ts';
import type { Shown } from './address.ts';
import { Day } from './Day.tsx';
import { daysOn, type Span, weekdayOf } from './days.ts';
import type { Entry } from './entries.ts';
import type { Awaited } from './useMoves.ts';

type Props = {
  calendar: Calendar;
  shown: Shown;
  span: Span;
  awaited: RefObject<Awaited | null>;
  mayMoveStories: boolean;
  move: (entry: Entry, day: string) => void;
  open: (entry: Entry) => void;
  plan: (day: string) => void;
};

/** How many days an arrow goes, with Shift, on an entry. */
const STEPS: Record<string, number> = {
  ...{ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 },
};

/** The days side by side; on a narrow screen one below the other. */
export function Days({ calendar, shown, span, awaited, mayMoveStories, ...acts }: Props) {
  const list = useFocusOn(awaited, calendar);
  const [dragged, drag] = useState<Entry | null>(null);
  const { days, today, timezone } = calendar;
  const isEmpty = days.every((day) => !(day.plans.length + day.stories.length + day.published));
  const mayMove = (entry: Entry) =>
    entry.kind === 'plan' || (entry.story.mark === 'scheduled' && mayMoveStories);
  const press = (entry: Entry, key: string) => {
    const step = STEPS[key];
    if (step === undefined || !mayMove(entry)) return false;
    acts.move(entry, daysOn(entry.day, step));
    return true;
  };
  return (
    <>
      {isEmpty && <Empty shown={shown} />}
      <ol className={`days ${shown.view}`} ref={list}>
        {days.map((day) => (
          <Day
            key={day.day}
            day={day}
            weekday={weekdayOf(day.day)}
            isToday={day.day === today}
            isAside={span.month !== null && !day.day.startsWith(span.month)}
            {...{ shown, dragged, drag, mayMove, press }}
            drop={() => dragged && acts.move(dragged, day.day)}
            open={acts.open}
            plan={acts.plan}
          />
        ))}
      </ol>
      <p className="aside">
        Times are those of {timezone}. To move an entry, drag it to another day, press Shift and an
        arrow key on it, or open it.
      </p>
    </>
  );
}

function Empty({ shown }: { shown: Shown }) {
  return shown.section || shown.assignee ? (
    <p>Nothing here fits. Try any section, or anybody.</p>
  ) : (
    <p>Nothing is planned yet. What is to be covered: a vote, a match, a first night?</p>
  );
}

/** Gives the focus to the entry that was moved, once it stands where it went. */
function useFocusOn(awaited: RefObject<Awaited | null>, calendar: Calendar) {
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that other days are shown
  useEffect(() => {
    if (!awaited.current) return;
    const { day, key } = awaited.current;
    const there = list.current?.querySelector<HTMLElement>(
      `[data-day="${day}"] [data-key="${CSS.escape(key)}"]`,
    );
    if (!there) return;
    there.focus();
    awaited.current = null;
  }, [calendar, awaited]);
  return list;
}
