import { useSyncExternalStore } from 'react';

let refusal: string | null = null;
const listeners = new Set<() => void>();

/** Tells whoever is at the page why something was not done; null takes it back. */
export function tellRefusal(why: string | null): undefined {
  refusal = why;
  for (const listener of listeners) listener();
}

/** Tells of an error in its own words. */
export const tellError = (error: unknown): undefined =>
  tellRefusal(error instanceof Error ? error.message : 'It was not done.');

/** What was last refused, until it is dismissed. */
export const useRefusal = (): string | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => refusal,
  );
