import { api, done, read } from './client.ts';

const of = (id: string) => ({ params: { path: { id } } });

/** Who approved a story, whether the text is still that, and whether the paper wants it. */
export const approvalOf = (id: string) =>
  read(api.GET('/api/v1/desk/stories/{id}/approval', of(id)));

export const approve = (id: string, note: string) =>
  done(api.PUT('/api/v1/desk/stories/{id}/approval', { ...of(id), body: { note } }));

export const takeApprovalBack = (id: string) =>
  done(api.DELETE('/api/v1/desk/stories/{id}/approval', of(id)));
