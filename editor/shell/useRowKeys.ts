import { useEffect, useRef } from 'react';
import { isPlainKey } from './keys.ts';

/**
 * Lets j and k go from line to line of a table; Enter follows the link that has the focus. x chooses
 * the line, Shift with x all lines from the one that was chosen last, Escape lets go of all.
 */
export function useRowKeys({ toggle, clear }: Chosen) {
  const body = useRef<HTMLTableSectionElement>(null);
  const chosen = useRef({ toggle, clear });
  chosen.current = { toggle, clear };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPlainKey(event) || event.defaultPrevented) return;
      const rows = [...(body.current?.rows ?? [])];
      const here = rows.findIndex((row) => row.contains(document.activeElement));
      const step = { j: 1, k: -1 }[event.key];
      if (step !== undefined) goTo(rows, here + step);
      if (event.key === 'x' || event.key === 'X') {
        const id = rows[here]?.dataset['id'];
        if (id !== undefined) chosen.current.toggle(id, event.shiftKey);
      }
      if (event.key === 'Escape') chosen.current.clear();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return body;
}

type Chosen = { toggle: (id: string, range: boolean) => void; clear: () => void };

function goTo(rows: HTMLTableRowElement[], place: number) {
  const row = rows[Math.max(0, Math.min(rows.length - 1, place))];
  row?.querySelector<HTMLElement>('.headline a')?.focus();
}
