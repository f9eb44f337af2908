import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { type CalendarDay, calendar } from '../api/calendar.ts';
import { counted } from '../shell/counted.ts';
import type { Shown } from './address.ts';

/** More than a large newsroom publishes in a day. */
const ALL = 2_000;

type Props = { day: CalendarDay; shown: Shown };

/** How many stories were published on a day; opened, it names them. */
export function PublishedCount({ day: { day, published }, shown }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { section, assignee } = shown;
  const asked = {
    ...{ from: day, to: day, most: ALL },
    ...(section && { section }),
    ...(assignee && { assignee }),
  };
  const { data } = useQuery({
    queryKey: ['calendar', asked],
    queryFn: () => calendar(asked),
    enabled: isOpen,
  });
  const stories = data?.days[0]?.stories.filter(({ mark }) => mark === 'published') ?? [];
  return (
    <details className="out" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{counted(published)} published</summary>
      <ul>
        {stories.map(({ id, time, headline, language }) => (
          <li key={id}>
            <Link href={`/desk/write/${id}`} className="planned published">
              <span className="what">
                <b>{time}</b>
              </span>
              <span className="headline" dir="auto" lang={language}>
                {headline}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
