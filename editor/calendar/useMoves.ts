import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { schedule } from '../api/acts.ts';
import { type Calendar, changePlan } from '../api/calendar.ts';
import { askAnew } from '../shell/askAnew.ts';
import { tellError, tellNothing } from '../shell/outcome.ts';
import { dayInFull, momentOf } from './days.ts';
import { type Entry, headlineOf, withMoved } from './entries.ts';

/** What was done, in words, and how to take it back where that can be. */
export type Told = { words: string; undo?: () => Promise<unknown> };

/** Which entry is to have the focus once it stands on that day. */
export type Awaited = { key: string; day: string };

/**
 * Moves entries to other days: at once on the page, then in the record; what is refused goes back
 * to where it was, with the reason.
 */
export function useMoves(queryKey: unknown[]) {
  const queries = useQueryClient();
  const [told, tell] = useState<Told | null>(null);
  const awaited = useRef<Awaited | null>(null);
  const refresh = () => askAnew(queries, { queryKey: ['calendar'] });

  /** Whether it moved. */
  async function move(entry: Entry, day: string, words = `${headlineOf(entry)}: moved`) {
    const calendar = queries.getQueryData<Calendar>(queryKey);
    if (!calendar || day === entry.day) return true;
    tellNothing();
    tell(null);
    awaited.current = { key: entry.key, day };
    await queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, withMoved(calendar, entry, day));
    const isDone = await putOn(entry, day, calendar.timezone).then(() => true, tellError);
    if (isDone) {
      const there: Entry = { ...entry, day };
      const undo = () => move(there, entry.day, `${headlineOf(entry)}: back`);
      tell({ words: `${words} to ${dayInFull(day)}.`, undo });
    } else {
      awaited.current = { key: entry.key, day: entry.day };
    }
    await refresh();
    return isDone ?? false;
  }
  return { move, told, tell, awaited, refresh };
}

const putOn = (entry: Entry, day: string, zone: string): Promise<unknown> =>
  entry.kind === 'plan'
    ? changePlan(entry.plan.id, { day })
    : schedule(entry.story.id, momentOf(day, entry.story.time, zone));
