import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { useLayoutEffect, useRef } from 'react';
import type { Opened } from './slash.ts';

/** The menu that a slash opens. The cursor stays in the text; the keys of the text move its choice. */
export function SlashMenu({ opened, chosen }: { opened: Opened; chosen: number }) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = menu.current;
    const rect = opened.place();
    if (!element || !rect) return;
    const place = { getBoundingClientRect: () => rect };
    const middleware = [offset(8), flip(), shift({ padding: 8 }), fitted];
    void computePosition(place, element, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware,
    }).then(({ x, y }) => Object.assign(element.style, { left: `${x}px`, top: `${y}px` }));
  }, [opened]);
  useLayoutEffect(() => {
    menu.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div ref={menu} className="slash" role="listbox" aria-label="Put in" id="slash-menu">
      {opened.fitting.map((insertion, index) => (
        <div
          key={insertion.name}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onMouseDown={(event) => {
            event.preventDefault();
            opened.choose(insertion);
          }}
        >
          {insertion.name} <kbd>{insertion.hint}</kbd>
        </div>
      ))}
    </div>
  );
}

const fitted = size({
  padding: 8,
  apply: ({ availableHeight, elements }) => {
    elements.floating.style.maxHeight = `${Math.min(360, availableHeight)}px`;
  },
});
