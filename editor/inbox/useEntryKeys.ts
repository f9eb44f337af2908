import { useCallback, useEffect, useRef } from 'react';
import { isPlainKey } from '../shell/keys.ts';
import { entriesShown, entryInFocus, entryRead, reveal } from './focusEntry.ts';

const STEPS: Record<string, number> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

type Acts = { undo: () => unknown; showNew: () => unknown };

/**
 * Works the inbox by keyboard: j, k and the arrows go from entry to entry, Enter opens the one that
 * has the focus, and a key that one of its buttons names presses that button. Gives a way to press a
 * key by another means.
 */
export function useEntryKeys({ undo, showNew }: Acts) {
  const acts = useRef({ undo, showNew });
  acts.current = { undo, showNew };

  /** Whether the key meant something. */
  const press = useCallback((key: string): boolean => {
    const entries = entriesShown();
    const here = entryRead();
    const step = STEPS[key];
    if (step !== undefined) {
      const to = here ? entries.indexOf(here) + step : 0;
      reveal(entries[Math.max(0, Math.min(entries.length - 1, to))]);
    } else if (key === 'u') acts.current.undo();
    else if (key === 'n') acts.current.showNew();
    else if (key === 'Enter') here?.querySelector<HTMLElement>('h2 a')?.click();
    else return pressButton(here, key);
    return true;
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isOurs(event)) return;
      if (press(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [press]);
  return press;
}

function pressButton(entry: HTMLElement | undefined, key: string): boolean {
  const buttons = [...(entry?.querySelectorAll<HTMLElement>('[aria-keyshortcuts]') ?? [])];
  const button = buttons.find((one) => one.getAttribute('aria-keyshortcuts') === key);
  button?.click();
  return button !== undefined;
}

/** Whether a key is meant for the entries: not one for a field, a choice, a window over the page. */
function isOurs(event: KeyboardEvent): boolean {
  const { key, repeat, target } = event;
  if (!isPlainKey(event) || !(target instanceof Element)) return false;
  if (target.closest('form, dialog')) return false;
  if (key.startsWith('Arrow')) return target.matches('[data-entry], body, h1');
  if (key === 'Enter') return target.matches('[data-entry]');
  return STEPS[key] !== undefined || (!repeat && (entryInFocus() !== null || 'un'.includes(key)));
}
