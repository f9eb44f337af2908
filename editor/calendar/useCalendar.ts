import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { calendar } from '../api/calendar.ts';
import type { Shown } from './address.ts';
import { type Span, spanOf } from './days.ts';

/** How often the calendar asks whether anything has changed. */
const EVERY = 15_000;
/** A day with more published stories than this shows their number alone. */
const MOST = { week: 6, month: 0 };

/**
 * The days that are asked for. Which day is today the newsroom says; until it has, this machine's
 * own calendar stands in.
 */
export function useCalendar({ view, day, section, assignee }: Shown) {
  const [known, know] = useState(() => todayIn(getLocalTimeZone()).toString());
  const span: Span = spanOf(view, day ?? known);
  const asked = {
    ...{ from: span.from, to: span.to, most: MOST[view] },
    ...(section && { section }),
    ...(assignee && { assignee }),
  };
  const key = ['calendar', asked];
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: () => calendar(asked),
    placeholderData: (before) => before,
    refetchInterval: EVERY,
  });
  if (data && data.today !== known) know(data.today);
  return { data, error, span, key, asked };
}
