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

/**
 * A slash opens a menu of what can be put in here; typing on narrows it. Within a sentence it offers
 * what belongs to a word, once a letter of it is typed.
 */
export const slash = (menu: Menu) =>
  Extension.create({
    name: 'slash',
    addProseMirrorPlugins() {
      return [
        Suggestion<Insertion, Insertion>({
          editor: this.editor,
          char: '/',
          allow: ({ state, range }) =>
            state.doc.resolve(range.from).parent.type.name === 'paragraph',
          items: ({ query, editor }) => {
            const isAtStart = editor.state.selection.$from.parentOffset === query.length + 1;
            if (isAtStart) return fitting(query);
            return query === '' ? [] : fitting(query).filter(({ inline }) => inline);
          },
          command: ({ editor, range: { from, to }, props }) => {
            const space = props.inline && editor.state.doc.textBetween(from - 1, from) === ' ';
            editor
              .chain()
              .focus()
              .deleteRange({ from: space ? from - 1 : from, to })
              .run();
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
