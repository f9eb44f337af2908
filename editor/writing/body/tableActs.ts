import type { Editor } from '@tiptap/core';

/** What can be done to the table that the cursor is in. */
export const TABLE_ACTS: { name: string; run(editor: Editor): void }[] = [
  { name: 'Add a row', run: (editor) => editor.chain().focus().addRowAfter().run() },
  { name: 'Add a column', run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { name: 'Take the row out', run: (editor) => editor.chain().focus().deleteRow().run() },
  { name: 'Take the column out', run: (editor) => editor.chain().focus().deleteColumn().run() },
  { name: 'Take the table out', run: (editor) => editor.chain().focus().deleteTable().run() },
];
