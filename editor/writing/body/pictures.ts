import type { Editor } from '@tiptap/core';
import { type Picture, uploadPicture } from '../../api/media.ts';
import { tellRefusal } from '../../shell/outcome.ts';

/** Puts pictures into the paper's library and into the text, at a place or where the cursor is. */
export async function insertPictures(editor: Editor, files: File[], at?: number) {
  const figures = await figuresOf(files);
  if (figures.length === 0) return;
  if (at === undefined) editor.chain().focus().insertContent(figures).run();
  else editor.chain().focus().insertContentAt(at, figures).run();
}

/** Puts pictures into the library and into the text as a gallery. */
export async function insertGallery(editor: Editor, files: File[]) {
  const content = await figuresOf(files);
  if (content.length > 0) editor.chain().focus().insertContent({ type: 'gallery', content }).run();
}

/** A picture of the library as it stands in a text, with the words that the library has for it. */
export const figureOf = ({ src, alt, caption, credit, focus }: Picture) => ({
  type: 'figure',
  attrs: { src, alt, caption, credit, focus },
});

async function figuresOf(files: File[]) {
  const figures = await Promise.all(
    files.map((file) =>
      uploadPicture(file).then(figureOf, (error: unknown) =>
        tellRefusal(`${file.name}: ${error instanceof Error ? error.message : error}`),
      ),
    ),
  );
  return figures.filter((figure) => figure !== undefined);
}
