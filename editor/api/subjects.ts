import { api, done, read } from './client.ts';
import type { components } from './schema.d.ts';

/** A topic, a section or a contributor, with what is said of it. */
export type Subject = components['schemas']['Subject'];
export type SubjectKind = 'topic' | 'section' | 'person';
/** What may be said; `detail` is the kind of a topic, the place of a section, a person's role. */
export type SubjectWords = { name: string; about: string; detail: string };

/** A page of those with these letters in their name. */
export const subjects = (kind: SubjectKind, q: string, cursor = '', limit = 50) =>
  read(
    api.GET('/api/v1/subjects', {
      params: { query: { kind, q, limit, ...(cursor && { cursor }) } },
    }),
  );

const PLURALS = { topic: 'topics', section: 'sections', person: 'people' } as const;

/** Adds one at the address that its name asks for. */
export const addSubject = (kind: SubjectKind, body: SubjectWords) =>
  read(api.POST(`/api/v1/${PLURALS[kind]}`, { body }));

/** Changes what is said of one. */
export const changeSubject = (kind: SubjectKind, id: string, body: SubjectWords) =>
  done(api.PUT(`/api/v1/${PLURALS[kind]}/{id}`, { params: { path: { id } }, body }));

/** Merges one into another of its kind, for good. */
export const mergeSubject = (kind: SubjectKind, id: string, into: string) =>
  done(
    api.POST(`/api/v1/${PLURALS[kind]}/{id}/merger`, { params: { path: { id } }, body: { into } }),
  );

/** Gives one the address that its name asks for. */
export const readdressSubject = (kind: SubjectKind, id: string) =>
  done(api.POST(`/api/v1/${PLURALS[kind]}/{id}/address`, { params: { path: { id } } }));
