import { useSyncExternalStore } from 'react';
import type { Picture } from '../api/media.ts';

type Answer = (picture: Picture | null) => void;

let waiting: Answer | null = null;
const listeners = new Set<() => void>();

function setWaiting(answer: Answer | null) {
  waiting = answer;
  for (const listener of listeners) listener();
}

/** Lets whoever is at the page choose a picture of the library; null when they change their mind. */
export function askForPicture(): Promise<Picture | null> {
  waiting?.(null);
  return new Promise((resolve) =>
    setWaiting((picture) => {
      setWaiting(null);
      resolve(picture);
    }),
  );
}

/** The answer that is waited for, while one is. */
export const useAsked = (): Answer | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
