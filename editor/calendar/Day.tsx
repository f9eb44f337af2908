import type { CalendarDay } from '../api/calendar.ts';
import type { Shown } from './address.ts';
import { dayInFull } from './days.ts';
import { EntryLine } from './EntryLine.tsx';
import { type Entry, entriesOf } from './entries.ts';
import { PublishedCount } from './PublishedCount.tsx';

type Props = {
  day: CalendarDay;
  weekday: string;
  isToday: boolean;
  /** Whether it belongs to the month before or after. */
  isAside: boolean;
  shown: Shown;
  dragged: Entry | null;
  drag: (entry: Entry | null) => void;
  drop: () => void;
  mayMove: (entry: Entry) => boolean;
  /** Takes a key with Shift; whether it meant something. */
  press: (entry: Entry, key: string) => boolean;
  open: (entry: Entry) => void;
  plan: (day: string) => void;
};

/** A day with what stands on it. What is dragged can be dropped anywhere on it. */
export function Day({ day, weekday, isToday, isAside, shown, dragged, drop, ...acts }: Props) {
  const entries = entriesOf(day);
  const name = dayInFull(day.day);
  const named = day.stories.filter(({ mark }) => mark === 'published').length;
  const isEmpty = entries.length + day.published === 0;
  const kinds = [isAside && 'beside', isEmpty && 'empty', dragged && 'open'].filter(Boolean);
  return (
    <li
      className={`day ${kinds.join(' ')}`}
      data-day={day.day}
      aria-current={isToday ? 'date' : undefined}
      onDragOver={(event) => dragged && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        drop();
      }}
    >
      <div className="day-head">
        <h2>
          <span className="unseen">{name}</span>
          <span aria-hidden="true">
            <span className="weekday">{weekday}</span> {Number(day.day.slice(8))}
          </span>
          {isToday && <small> Today</small>}
        </h2>
        <button
          type="button"
          className="plain add"
          aria-label={`Plan something on ${name}`}
          onClick={() => acts.plan(day.day)}
        >
          +
        </button>
      </div>
      <ul>
        {entries.map((entry) => (
          <EntryLine key={entry.key} entry={entry} {...acts} />
        ))}
      </ul>
      {day.published > named && <PublishedCount day={day} shown={shown} />}
    </li>
  );
}
