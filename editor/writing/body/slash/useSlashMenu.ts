import { useMemo, useRef, useState } from 'react';
import { type Opened, slash } from './slash.ts';

/** The extension that opens the menu, and the menu as it stands. */
export function useSlashMenu() {
  const [shown, setShown] = useState<{ opened: Opened; chosen: number } | null>(null);
  const now = useRef(shown);
  const extension = useMemo(() => {
    const show = (next: typeof shown) => {
      now.current = next;
      setShown(next);
    };
    return slash({
      show: (opened) => show(opened && opened.fitting.length > 0 ? { opened, chosen: 0 } : null),
      key: (event) => {
        if (!now.current) return false;
        const { opened, chosen } = now.current;
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        const count = opened.fitting.length;
        if (step) show({ opened, chosen: (chosen + step + count) % count });
        else if (event.key === 'Escape') show(null);
        else if (event.key === 'Enter' || event.key === 'Tab') {
          const insertion = opened.fitting[chosen];
          if (insertion) opened.choose(insertion);
        } else return false;
        return true;
      },
    });
  }, []);
  return { extension, shown };
}
