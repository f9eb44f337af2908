import { Extension } from '@tiptap/core';

/** To the beginning and the end of the text by keyboard: fields within it would stop the browser. */
export const ends = Extension.create({
  name: 'ends',
  addKeyboardShortcuts: () => ({
    'Mod-Home': ({ editor }) => editor.commands.focus('start'),
    'Mod-End': ({ editor }) => editor.commands.focus('end'),
  }),
});
