import { api, done, read } from './client.ts';
import { Problem } from './problem.ts';
import type { components } from './schema.d.ts';
import { isDoc } from './shapes.ts';

export type Provenance = components['schemas']['Provenance'];

const at = (id: string) => ({ params: { path: { id } } });

/** All that is known of a story beside its text. */
export const provenance = (id: string) =>
  read(api.GET('/api/v1/desk/stories/{id}/provenance', at(id)));

/** The newer version that the source of a story offers. */
export async function offer(id: string) {
  const { body, ...offered } = await read(api.GET('/api/v1/stories/{id}/offer', at(id)));
  if (!isDoc(body)) throw new Problem(200, { title: 'The newer version cannot be read.' });
  return { ...offered, body };
}

/** Puts the newer version in the place of the editor's own. */
export const takeOffer = (id: string) => done(api.POST('/api/v1/stories/{id}/offer', at(id)));

/** Leaves a story as the editor has it. */
export const declineOffer = (id: string) => done(api.DELETE('/api/v1/stories/{id}/offer', at(id)));

/** Keeps a story out of every ranking and of Recommendation. */
export const exclude = (id: string, reason: string) =>
  done(api.POST('/api/v1/stories/{id}/exclusion', { ...at(id), body: { reason } }));

/** Lets a story back into rankings and Recommendation. */
export const include = (id: string) => done(api.DELETE('/api/v1/stories/{id}/exclusion', at(id)));

/** Says from when a story is in no ranking and recommended to nobody. */
export const expire = (id: string, body: { at: string; reason: string }) =>
  done(api.PUT('/api/v1/stories/{id}/expiry', { ...at(id), body }));

/** Lets a story expire no more. */
export const takeExpiryOff = (id: string) =>
  done(api.DELETE('/api/v1/stories/{id}/expiry', at(id)));

/** Brings back a story that was withdrawn. */
export const putBack = (id: string) => done(api.POST('/api/v1/stories/{id}/restoration', at(id)));
