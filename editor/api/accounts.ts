import { api, done, read } from './client.ts';
import type { components, paths } from './schema.d.ts';

export type Account = components['schemas']['Account'];
export type Invitation = components['schemas']['Invitation'];
type Invited = paths['/api/v1/invitations']['post']['requestBody']['content']['application/json'];
export type Role = Invited['role'];

const at = (id: string) => ({ params: { path: { id } } });

/** Who may come to the desk, by name. */
export const accounts = async () => (await read(api.GET('/api/v1/accounts'))).entries;

/** Who was asked to the desk and has not come, the last asked first. */
export const invitations = async () => (await read(api.GET('/api/v1/invitations'))).entries;

/** Asks somebody to the desk; whether the letter was sent, or lies in a file on the server. */
export const invite = async (body: Invited) =>
  (await read(api.POST('/api/v1/invitations', { body }))).letter;

export const takeInvitationBack = (id: string) =>
  done(api.DELETE('/api/v1/invitations/{id}', at(id)));

export const changeRole = (id: string, role: Role) =>
  done(api.PUT('/api/v1/accounts/{id}/role', { ...at(id), body: { role } }));

/** Shuts an account: it is out at once, everywhere. */
export const shut = (id: string) => done(api.POST('/api/v1/accounts/{id}/disabling', at(id)));

/** Opens a shut account again. */
export const open = (id: string) => done(api.POST('/api/v1/accounts/{id}/enabling', at(id)));

/** Signs somebody out everywhere. */
export const endSessions = (id: string) =>
  done(api.DELETE('/api/v1/accounts/{id}/sessions', at(id)));

/** Takes codes and passkeys from somebody, and signs them out. */
export const takeSecondFactors = (id: string) =>
  done(api.DELETE('/api/v1/accounts/{id}/second-factors', at(id)));
