import { useMemo } from 'react';
import { useParam } from '../shell/useParam.ts';

/** What can be shown, by the name that the API has for it. */
export const VIEW_WORDS = {
  waiting: 'Waiting',
  changed: 'Changed at their source',
  ignored: 'Ignored',
  merged: 'Merged',
  taken: 'Taken',
} as const;

export type View = keyof typeof VIEW_WORDS;

/** What the inbox is narrowed by. */
export type Filter = { view: View; source?: string; q: string };

/** The filter that the address bar asks for, and ways to change each part of it. */
export function useFilter() {
  const [named, setView] = useParam('view');
  const [source, setSource] = useParam('source');
  const [q, setWords] = useParam('q');
  const view = isView(named) ? named : 'waiting';
  const filter: Filter = useMemo(() => ({ view, q, ...(source && { source }) }), [view, q, source]);
  return {
    ...{ filter, setSource, setWords },
    setView: (to: string) => setView(to === 'waiting' ? '' : to),
  };
}

const isView = (name: string): name is View => Object.hasOwn(VIEW_WORDS, name);
