import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Anchor } from '../../api/notes.ts';
import { placeOf, type Stretch } from './anchor.ts';
import { inDoc, textOfDoc } from './docText.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    notes: {
      /** Marks the words that notes are about; `current` stands out. */
      setNotes: (notes: Marked[], current: string | null) => ReturnType;
    };
  }
}

type Marked = { id: string; anchor: Anchor };
/** Where the words of each note stand in the document; null where they are gone. */
type Places = ReadonlyMap<string, Stretch | null>;
type Shown = { places: Places; current: string | null };

const key = new PluginKey<Shown>('notes');

/** Where the words of each note stand in the editor's document now. */
export const placesIn = (editor: Editor): Places => key.getState(editor.state)?.places ?? new Map();

/** Marks the words of notes, and keeps with them while the text changes around them. */
export const noteMarks = Extension.create({
  name: 'notes',
  addCommands: () => ({
    setNotes:
      (notes, current) =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, { notes, current }).setMeta('addToHistory', false));
        return true;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin<Shown>({
      key,
      state: {
        init: () => ({ places: new Map(), current: null }),
        apply: (tr, before) => {
          const told: { notes: Marked[]; current: string | null } | undefined = tr.getMeta(key);
          const places = tr.docChanged ? moved(before.places, tr) : before.places;
          if (!told) return { ...before, places };
          return { places: placed(tr.doc, told.notes, places), current: told.current };
        },
      },
      props: {
        decorations: (state) => {
          const shown = key.getState(state);
          return shown && marks(state.doc, shown);
        },
      },
    }),
  ],
});

/** Words that were deleted are gone; what is written at their edges does not join them. */
const moved = (places: Places, { mapping }: Transaction): Places =>
  new Map(
    [...places].map(([id, place]) => {
      const from = place && mapping.map(place.from, 1);
      const to = place && mapping.map(place.to, -1);
      return [id, from !== null && to !== null && from < to ? { from, to } : null];
    }),
  );

/** Notes that are known stay where they are; those that are new, or lost, are looked for. */
function placed(doc: Node, notes: Marked[], known: Places): Places {
  const read = textOfDoc(doc);
  return new Map(
    notes.map(({ id, anchor }) => {
      const there = known.get(id);
      if (there) return [id, there];
      const found = placeOf(read.text, anchor);
      return [id, found && inDoc(read, found)];
    }),
  );
}

function marks(doc: Node, { places, current }: Shown): DecorationSet {
  const found = [...places].flatMap(([id, place]) =>
    place
      ? [
          Decoration.inline(place.from, place.to, {
            class: id === current ? 'noted current' : 'noted',
            'data-note': id,
          }),
        ]
      : [],
  );
  return DecorationSet.create(doc, found);
}
