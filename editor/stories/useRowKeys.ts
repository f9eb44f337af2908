import { useEffect, useRef } from 'react';
import { isPlainKey } from '../shell/keys.ts';

/** Lets j and k go from line to line of a table; Enter follows the link that has the focus. */
export function useRowKeys() {
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (!isPlainKey(event)) return;
      const step = { j: 1, k: -1 }[event.key];
      const links = [...(body.current?.querySelectorAll<HTMLElement>('.headline a') ?? [])];
      if (step === undefined || links.length === 0) return;
      const here = links.findIndex((link) => link.matches(':focus'));
      links[Math.max(0, Math.min(links.length - 1, here + step))]?.focus();
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, []);
  return body;
}
