import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { unsourced } from './statements.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    unsourced: {
      /** Names the story's sources; what is quoted of nobody among them is marked. */
      setSources: (names: string[]) => ReturnType;
    };
  }
}

type Marked = { sources: string[]; marks: DecorationSet };
const key = new PluginKey<Marked>('unsourced');

/** Marks quotations that stand beside the name of no source. */
export const unsourcedMarks = Extension.create({
  name: 'unsourced',
  addCommands: () => ({
    setSources:
      (names) =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, names).setMeta('addToHistory', false));
        return true;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin<Marked>({
      key,
      state: {
        init: (_config, { doc }) => ({ sources: [], marks: marksIn(doc, []) }),
        apply: (tr, before) => {
          const named: string[] | undefined = tr.getMeta(key);
          if (!named && !tr.docChanged) return before;
          const sources = named ?? before.sources;
          return { sources, marks: marksIn(tr.doc, sources) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    }),
  ],
});

function marksIn(doc: Node, sources: string[]): DecorationSet {
  const blocks: { text: string; start: number }[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    // An atom in the text takes one place, as it does in the document.
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc');
    blocks.push({ text, start: position + 1 });
    return false;
  });
  const found = unsourced(
    blocks.map(({ text }) => text),
    sources,
  );
  const marks = blocks.flatMap(({ start }, index) =>
    (found[index] ?? []).map(({ from, to }) =>
      Decoration.inline(start + from, start + to, { class: 'unsourced' }),
    ),
  );
  return DecorationSet.create(doc, marks);
}
