import { useSyncExternalStore } from 'react';
import { reasonOf } from '../api/problem.ts';

/** What became of the last act. */
export type Outcome = { kind: 'done' | 'refused'; words: string; at: string };

let outcome: Outcome | null = null;
const listeners = new Set<() => void>();

function tell(now: Outcome | null): undefined {
  outcome = now;
  for (const listener of listeners) listener();
}

const here = () => window.location.pathname;

/** Tells whoever is at the page that something was done. */
export const tellDone = (words: string): undefined => tell({ kind: 'done', words, at: here() });

/** Tells whoever is at the page why something was not done. */
export const tellRefusal = (why: string): undefined =>
  tell({ kind: 'refused', words: why, at: here() });

/** Tells of an error in its own words. */
export const tellError = (error: unknown): undefined => tellRefusal(reasonOf(error));

/** Takes back what was told. */
export const tellNothing = (): undefined => tell(null);

/** What was last told on this page, until it is dismissed or the next act begins. */
export function useOutcome(): Outcome | null {
  const told = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => outcome,
  );
  return told?.at === here() ? told : null;
}
