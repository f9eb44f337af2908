import type { Editor } from '@tiptap/core';
import { useMemo } from 'react';
import { type Command, useCommands } from '../shell/commands.tsx';
import { INSERTIONS } from './body/insertions.ts';
import { TABLE_ACTS } from './body/tableActs.ts';
import type { PanelPlace, PanelState } from './panel/usePanel.ts';

const PLACES: [PanelPlace, string][] = [
  ['details', 'Section, topics, authors, picture'],
  ['sources', 'Who is quoted: sources'],
  ['notes', 'Notes to the text: review'],
  ['revisions', 'Versions before: revisions'],
  ['acts', 'Publish, update, correct, withdraw, preview'],
];

const MARKS: [mark: string, name: string, keys: string][] = [
  ['bold', 'Bold', 'Ctrl B'],
  ['italic', 'Italic', 'Ctrl I'],
  ['strike', 'Struck out', 'Ctrl Shift S'],
  ['code', 'Code in the line', 'Ctrl E'],
];

type Here = { editor: Editor | null; panel: PanelState; undo: () => void; ask: () => void };

/** Everything that can be done to the story that is open, for the palette. */
export function useWritingCommands({ editor, panel: { show }, undo, ask }: Here) {
  const commands = useMemo(
    () => [
      ...PLACES.map(([place, name]) => ({ name, group: 'Story', run: () => show(place) })),
      ...(editor ? textCommands(editor) : []),
    ],
    [editor, show],
  );
  useCommands(commands);
  useCommands(
    useMemo(
      () => [{ name: 'Note to the marked words', keys: 'Ctrl Alt M', group: 'Story', run: ask }],
      [ask],
    ),
  );
  useCommands(
    useMemo(
      () => [{ name: 'Undo the last change beside the text', group: 'Story', run: undo }],
      [undo],
    ),
  );
}

function textCommands(editor: Editor): Command[] {
  const link = () => {
    editor.commands.focus();
    editor.view.dom.dispatchEvent(new Event('broadsheet:link'));
  };
  return [
    ...MARKS.map(([mark, name, keys]) => ({
      ...{ name, keys, group: 'Marked words' },
      run: () => editor.chain().focus().toggleMark(mark).run(),
    })),
    { name: 'Link', group: 'Marked words', run: link },
    ...INSERTIONS.map(({ name, hint, run }) => ({
      ...{ name: `Put in: ${name}`, keys: hint, group: 'Text' },
      run: () => run(editor),
    })),
    ...TABLE_ACTS.map(({ name, run }) => ({
      ...{ name: `Table: ${name.toLowerCase()}`, group: 'Text' },
      run: () => run(editor),
    })),
    {
      ...{ name: 'Undo in the text', keys: 'Ctrl Z', group: 'Text' },
      run: () => editor.chain().focus().undo().run(),
    },
    {
      ...{ name: 'Redo in the text', keys: 'Ctrl Shift Z', group: 'Text' },
      run: () => editor.chain().focus().redo().run(),
    },
  ];
}
