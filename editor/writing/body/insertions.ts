import type { Editor } from '@tiptap/core';
import { askForPicture } from '../../media/asking.ts';
import { pickPictures } from '../../media/files.ts';
import { figureOf, insertGallery, insertPictures } from './pictures.ts';

/** Something that can be put into the text; by the slash menu and by the command palette. */
export type Insertion = {
  name: string;
  hint: string;
  /** Belongs to a word, so it can be put in within a sentence too. */
  inline?: true;
  run(editor: Editor): void;
};

/** What can be put in where the cursor is. */
export const INSERTIONS: Insertion[] = [
  { name: 'Heading', hint: '## ', run: (editor) => heading(editor, 2) },
  { name: 'Smaller heading', hint: '### ', run: (editor) => heading(editor, 3) },
  {
    name: 'Quotation',
    hint: '> ',
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  { name: 'List', hint: '- ', run: (editor) => editor.chain().focus().toggleBulletList().run() },
  {
    name: 'Numbered list',
    hint: '1. ',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'Table',
    hint: 'three by three',
    run: (editor) =>
      editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    name: 'Picture',
    hint: 'with caption and credit',
    run: (editor) => void pickPictures().then((files) => insertPictures(editor, files)),
  },
  {
    name: 'Library',
    hint: 'a picture that the paper has',
    run: (editor) =>
      void askForPicture().then(
        (picture) => picture && editor.chain().focus().insertContent(figureOf(picture)).run(),
      ),
  },
  {
    name: 'Gallery',
    hint: 'pictures side by side',
    run: (editor) => void pickPictures().then((files) => insertGallery(editor, files)),
  },
  {
    name: 'Card',
    hint: 'for a post, a video, a page elsewhere',
    run: (editor) => insert(editor, { type: 'embed' }),
  },
  {
    name: 'Pull quote',
    hint: 'words set large',
    run: (editor) => editor.chain().focus().insertContent({ type: 'pullQuote' }).run(),
  },
  {
    name: 'Fact box',
    hint: 'figures, dates, who is who',
    run: (editor) => insert(editor, { type: 'factBox', content: [{ type: 'paragraph' }] }),
  },
  {
    name: 'Footnote',
    hint: 'a note to this place',
    inline: true,
    run: (editor) => insert(editor, { type: 'footnote' }),
  },
  { name: 'Code', hint: '```', run: (editor) => editor.chain().focus().toggleCodeBlock().run() },
  { name: 'Rule', hint: '---', run: (editor) => editor.chain().focus().setHorizontalRule().run() },
];

const heading = (editor: Editor, level: 2 | 3) =>
  editor.chain().focus().toggleHeading({ level }).run();

/** Puts a node in and the cursor into its first field, where it has one. */
function insert(editor: Editor, node: { type: string; content?: object[] }) {
  const before = new Set(fieldsIn(editor));
  editor.chain().focus().insertContent(node).run();
  requestAnimationFrame(() => {
    fieldsIn(editor)
      .find((field) => !before.has(field))
      ?.focus();
  });
}

const fieldsIn = ({ view }: Editor) => [
  ...view.dom.querySelectorAll<HTMLElement>('textarea, .footnote input'),
];
