import { useSearchParams } from 'wouter';
import type { LogFilter } from '../api/log.ts';
import { isLogKind } from './logKinds.ts';

/** Changes what the log is narrowed by; an empty word takes a filter away. */
export type Narrow = (asked: Partial<Record<keyof LogFilter, string>>) => void;

/** What the log is narrowed by, as the address bar has it; what is no filter is none. */
export function useLogFilter(): [LogFilter, Narrow] {
  const [params, setParams] = useSearchParams();
  const [actor, kind, day] = ['actor', 'kind', 'day'].map((name) => params.get(name) ?? '');
  const filter = {
    ...(actor && { actor }),
    ...(kind && isLogKind(kind) && { kind }),
    ...(day && isDay(day) && { day }),
  };
  const narrow: Narrow = (asked) => {
    const words = Object.entries({ ...filter, ...asked }).filter(([, word]) => word !== '');
    setParams(new URLSearchParams(words), { replace: true });
  };
  return [filter, narrow];
}

function isDay(text: string): boolean {
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
