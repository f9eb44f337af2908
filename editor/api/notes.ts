import { api, done, read } from './client.ts';
import type { components } from './schema.d.ts';

/** A note to some words of a story, with what was replied. */
export type Note = components['schemas']['Note'];
export type Anchor = Note['anchor'];

const path = (id: string, note: string) => ({ params: { path: { id, note } } });

/** The notes of a story, the oldest first. */
export const notesOf = async (id: string) =>
  (await read(api.GET('/api/v1/desk/stories/{id}/notes', { params: { path: { id } } }))).entries;

export const addNote = (id: string, text: string, anchor: Anchor) =>
  done(
    api.POST('/api/v1/desk/stories/{id}/notes', {
      params: { path: { id } },
      body: { text, anchor },
    }),
  );

export const replyTo = (id: string, note: string, text: string) =>
  done(
    api.POST('/api/v1/desk/stories/{id}/notes/{note}/replies', {
      ...path(id, note),
      body: { text },
    }),
  );

/** Says that a note is settled, or open again. */
export const settle = (id: string, note: string, resolved: boolean) =>
  done(
    api.PATCH('/api/v1/desk/stories/{id}/notes/{note}', { ...path(id, note), body: { resolved } }),
  );

export const removeNote = (id: string, note: string) =>
  done(api.DELETE('/api/v1/desk/stories/{id}/notes/{note}', path(id, note)));
