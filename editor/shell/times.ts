const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** The clock time of a moment here, as 14:05. */
export const clockOf = (moment: Date): string => clock.format(moment);

/** A moment as briefly as it is still clear: 14:05 today, 3 Nov this year, 3 Nov 2024 before. */
export function briefly(iso: string, now = new Date()): string {
  const moment = new Date(iso);
  if (moment.toDateString() === now.toDateString()) return clock.format(moment);
  return moment.getFullYear() === now.getFullYear() ? day.format(moment) : date.format(moment);
}

/** A moment in full, for who asks. */
export const fully = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' });
