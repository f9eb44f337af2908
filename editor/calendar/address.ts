import { useSearchParams } from 'wouter';
import { isDay, type View } from './days.ts';

/** What the calendar shows, as the address bar has it. */
export type Shown = { view: View; day: string | null; section: string; assignee: string };

/** What the address bar asks for, and a way to change some of it; empty takes it out. */
export function useShown(): [Shown, (changes: Record<string, string>) => void] {
  const [params, setParams] = useSearchParams();
  const day = params.get('day');
  const shown: Shown = {
    view: params.get('view') === 'month' ? 'month' : 'week',
    day: isDay(day) ? day : null,
    ...{ section: params.get('section') ?? '', assignee: params.get('assignee') ?? '' },
  };
  const change = (changes: Record<string, string>) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) {
        if (value === '') after.delete(name);
        else after.set(name, value);
      }
      return after;
    });
  return [shown, change];
}
