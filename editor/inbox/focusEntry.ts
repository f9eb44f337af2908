import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';

const LIST = '.inbox';
const ENTRY = '[data-entry]';

/** The entries that are on the page, from the first to the last. */
export const entriesShown = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`${LIST} ${ENTRY}`),
];

/** The entry that has the focus, or something within it. */
export const entryInFocus = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>(`${LIST} ${ENTRY}`) ?? null;

/**
 * Gives the focus to the entry of an id, as soon as it is on the page. `listed` is another whenever
 * the list is.
 */
export function useFocusOn(listed: unknown) {
  const wanted = useRef<string | null>(null);
  const focusOn = useCallback((id: string) => {
    const entry = shown(id);
    reveal(entry);
    wanted.current = entry ? null : id;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks again when the list is another
  useEffect(() => {
    if (wanted.current !== null) focusOn(wanted.current);
  }, [listed, focusOn]);
  return focusOn;
}

/** The entry that had the focus last, here or before one went to another view. */
let lastRead: string | undefined;

/** Gives the focus back to the entry that was read last, whenever the list comes to be seen. */
export function useResumed(isListed: boolean) {
  useLayoutEffect(() => {
    const isIdle = document.activeElement === document.body;
    if (isListed && isIdle && lastRead !== undefined) reveal(shown(lastRead));
  }, [isListed]);
  useEffect(() => {
    const onFocus = () => {
      lastRead = entryInFocus()?.dataset['entry'] ?? lastRead;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
}

/** The entry that has the focus, else the one that had it last, where it is on the page. */
export const entryRead = (): HTMLElement | undefined =>
  entryInFocus() ?? (lastRead === undefined ? undefined : shown(lastRead));

/**
 * For an entry that is about to leave: gives the focus to the one after it once it has left, to the
 * one before where it was the last, to the page's headline where it was the only one. The focus stays
 * where it is if it is elsewhere.
 */
export function focusNear(id: string): () => void {
  const leaving = shown(id);
  const entries = entriesShown();
  const at = leaving ? entries.indexOf(leaving) : -1;
  const next = entries[at + 1] ?? entries[at - 1];
  if (!leaving?.contains(document.activeElement)) return () => {};
  return () => {
    if (next) reveal(next);
    else document.querySelector<HTMLElement>('h1')?.focus();
  };
}

/** Gives the focus to an entry and shows all of it, as far as there is room. */
export function reveal(entry: HTMLElement | undefined): void {
  entry?.focus({ preventScroll: true });
  entry?.scrollIntoView({ block: 'nearest' });
}

const shown = (id: string) => entriesShown().find((entry) => entry.dataset['entry'] === id);
