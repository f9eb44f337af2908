import type { Editor } from '@tiptap/core';
import { uploadPicture } from '../../api/media.ts';
import { tellRefusal } from '../../shell/refusals.ts';

const ACCEPTED = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

/** Lets the writer choose pictures from their machine; none when they change their mind. */
export function pickPictures(): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', accept: ACCEPTED, multiple: true });
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** The pictures among what was dropped or pasted. */
export const picturesIn = (transfer: DataTransfer | null): File[] =>
  [...(transfer?.files ?? [])].filter((file) => file.type.startsWith('image/'));

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

async function figuresOf(files: File[]) {
  const figures = await Promise.all(
    files.map((file) =>
      uploadPicture(file).then(
        ({ src, alt, caption, credit, focus }) => ({
          type: 'figure',
          attrs: { src, alt, caption, credit, focus },
        }),
        (error: unknown) =>
          tellRefusal(`${file.name}: ${error instanceof Error ? error.message : error}`),
      ),
    ),
  );
  return figures.filter((figure) => figure !== undefined);
}
