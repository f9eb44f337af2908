import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { placesIn } from './marks.ts';
import { NewNote } from './NewNote.tsx';
import { NoteCard } from './NoteCard.tsx';
import { ASKED, type Notes } from './useNotes.ts';

/** Between two notes, in pixels. */
const GAP = 16;

/** Open notes beside the words that they are about; where there is no room, one after another. */
export function Margin({ notes, editor }: { notes: Notes; editor: Editor }) {
  const margin = useRef<HTMLElement>(null);
  const [tops, setTops] = useState(new Map<string, number>());
  const standing = useEditorState({
    editor,
    selector: ({ editor: now }) => [...placesIn(now)].flatMap(([id, place]) => (place ? id : [])),
  });
  const shown = notes.open.filter(({ id }) => standing.includes(id));
  const ids = [...shown.map(({ id }) => id), ...(notes.asked ? [ASKED] : [])];
  const order = ids.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards, other sizes
  useEffect(() => {
    let frame = 0;
    const settle = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (margin.current) setTops((before) => unlessSame(before, topsIn(margin.current, editor)));
      });
    };
    const sizes = new ResizeObserver(settle);
    sizes.observe(editor.view.dom);
    for (const card of margin.current?.children ?? []) sizes.observe(card);
    editor.on('transaction', settle);
    settle();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      editor.off('transaction', settle);
    };
  }, [editor, order]);
  if (ids.length === 0) return null;
  const card = (id: string, content: ReactNode) => (
    <div key={id} className="in-margin" data-card={id} style={{ top: tops.get(id) ?? 0 }}>
      {content}
    </div>
  );
  return (
    <aside ref={margin} className="margin" aria-label="Notes">
      {shown.map((note) => card(note.id, <NoteCard note={note} notes={notes} isGone={false} />))}
      {notes.asked && card(ASKED, <NewNote notes={notes} />)}
    </aside>
  );
}

/** How far below the margin's top each card stands: beside its words, or below the card before. */
function topsIn(margin: HTMLElement | null, editor: Editor): Map<string, number> {
  const places = placesIn(editor);
  const start = margin?.getBoundingClientRect().top ?? 0;
  const cards = [...(margin?.children ?? [])].flatMap((card) => {
    const id = card.getAttribute('data-card') ?? '';
    const place = places.get(id);
    if (!place || place.from > editor.state.doc.content.size) return [];
    const wanted = editor.view.coordsAtPos(place.from).top - start;
    return [{ id, wanted, height: card.getBoundingClientRect().height }];
  });
  const tops = new Map<string, number>();
  let free = 0;
  for (const { id, wanted, height } of cards.sort((one, other) => one.wanted - other.wanted)) {
    const top = Math.round(Math.max(wanted, free));
    tops.set(id, top);
    free = top + height + GAP;
  }
  return tops;
}

const unlessSame = (before: Map<string, number>, after: Map<string, number>) =>
  before.size === after.size && [...after].every(([id, top]) => before.get(id) === top)
    ? before
    : after;
