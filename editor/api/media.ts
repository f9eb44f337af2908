import { api, done, read } from './client.ts';
import { Problem } from './problem.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

/** A picture of the paper's library. */
export type Picture = Schemas['Media'];
export type PictureChanges = Schemas['MediaChange'];

/** What the library is asked for: words of what is said of pictures, those without alt alone. */
export type LibraryFilter = { words: string; withoutAlt: boolean };

/**
 * Puts a picture into the paper's library. Throws a `Problem` that says what is wrong with it. A form
 * with a file is sent as it is: the description can only call the file a text.
 */
export async function uploadPicture(file: File): Promise<Picture> {
  const form = new FormData();
  form.set('file', file);
  const response = await fetch('/api/v1/media', { method: 'POST', body: form });
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new Problem(response.status, answer);
  return answer;
}

/** A page of the library, the last added first, from `cursor` on. */
export const pictures = ({ words, withoutAlt }: LibraryFilter, cursor: string, limit: number) =>
  read(
    api.GET('/api/v1/media', {
      params: {
        query: {
          ...{ q: words, limit },
          ...(withoutAlt && { lacks: 'alt' as const }),
          ...(cursor && { cursor }),
        },
      },
    }),
  );

/** One picture of the library. */
export const pictureOf = (id: string) =>
  read(api.GET('/api/v1/media/{id}', { params: { path: { id } } }));

/** Where a picture stands. */
export const placesOf = async (id: string) =>
  (await read(api.GET('/api/v1/media/{id}/places', { params: { path: { id } } }))).entries;

/** Changes what is said of a picture, or its focus; what is left out stays. */
export const changePicture = (id: string, body: PictureChanges) =>
  read(api.PATCH('/api/v1/media/{id}', { params: { path: { id } }, body }));

/** The address of a picture at a width that the site makes of it. */
export const smaller = ({ src }: Pick<Picture, 'src'>, width: 400 | 800): string =>
  `${src.replace('/media/', `/media/${width}/`)}.webp`;

/** Takes a picture out that stands nowhere. */
export const removePicture = (id: string) =>
  done(api.DELETE('/api/v1/media/{id}', { params: { path: { id } } }));
