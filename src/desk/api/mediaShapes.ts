import { z } from '@hono/zod-openapi';
import type { LibraryPicture } from '../../store/mediaLibrary.ts';

const words = z.string().trim().max(2_000);
const share = z.number().min(0).max(1);
const focus = z
  .object({ x: share, y: share })
  .nullable()
  .openapi({ description: 'What stays in sight where it is cropped: shares of width and height' });

/** What may be said of a picture, and where its focus is. */
export const pictureChange = z
  .object({
    alt: words.optional(),
    caption: words.optional(),
    credit: words.optional(),
    focus: focus.optional(),
  })
  .openapi('MediaChange');

export const pictureShape = z
  .object({
    id: z.string(),
    src: z.string().openapi({ description: 'Its address on the site', example: '/media/FILE' }),
    type: z.string(),
    width: z.int(),
    height: z.int(),
    alt: z.string(),
    caption: z.string(),
    credit: z.string(),
    focus,
    uses: z.int().openapi({ description: 'In how many places it stands' }),
  })
  .openapi('Media');

/** Where a picture stands. */
export const placesShape = z.object({
  entries: z.array(
    z.object({ kind: z.enum(['story', 'person', 'paper']), id: z.string(), name: z.string() }),
  ),
});

/** What is sent: the file as it comes from a camera or a disk. */
export const upload = z.object({
  file: z
    .custom<File>((value) => value instanceof File, 'a file is wanted')
    .openapi({ type: 'string', format: 'binary' }),
  alt: words.default(''),
  caption: words.default(''),
  credit: words.default(''),
});

/** A picture of the library as the API shows it. */
export function pictureOf(picture: LibraryPicture): z.infer<typeof pictureShape> {
  const { id, file, type, width, height, alt, caption, credit, focusX, focusY, uses } = picture;
  return {
    ...{ id, src: `/media/${file}`, type, width, height, alt, caption, credit, uses },
    focus: focusX === null || focusY === null ? null : { x: focusX, y: focusY },
  };
}
