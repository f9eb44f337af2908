import { Extension } from '@tiptap/core';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import { INSERTIONS, type Insertion } from '../insertions.ts';

/** The menu as it stands open: what fits, where it belongs, and how one of it is chosen. */
export type Opened = {
  fitting: Insertion[];
  place: () => DOMRect | null;
  choose: (insertion: Insertion) => void;
};

type Menu = {
  show(opened: Opened | null): void;
  /** True when the menu has used the key. */
  key(event: KeyboardEvent): boolean;
};

/** A slash opens a menu of what can be put in here; typing on narrows it. */
export const slash = (menu: Menu) =>
  Extension.create({
    name: 'slash',
    addProseMirrorPlugins() {
      return [
        Suggestion<Insertion, Insertion>({
          editor: this.editor,
          char: '/',
          allow: ({ state, range }) => {
            const place = state.doc.resolve(range.from);
            return place.parent.type.name === 'paragraph' && range.from === place.start();
          },
          items: ({ query }) => fitting(query),
          command: ({ editor, range, props }) => {
            editor.chain().focus().deleteRange(range).run();
            props.run(editor);
          },
          render: () => ({
            onStart: (props) => menu.show(openedBy(props)),
            onUpdate: (props) => menu.show(openedBy(props)),
            onKeyDown: ({ event }) => menu.key(event),
            onExit: () => menu.show(null),
          }),
        }),
      ];
    },
  });

const openedBy = ({
  items,
  clientRect,
  command,
}: SuggestionProps<Insertion, Insertion>): Opened => ({
  fitting: items,
  place: () => clientRect?.() ?? null,
  choose: command,
});

/** What can be put in whose name has a word that begins like this. */
const fitting = (query: string): Insertion[] =>
  INSERTIONS.filter(({ name }) =>
    name
      .toLowerCase()
      .split(' ')
      .some((word) => word.startsWith(query.toLowerCase())),
  );
