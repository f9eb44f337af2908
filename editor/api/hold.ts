import { api, read } from './client.ts';
import { Problem } from './problem.ts';

/** Whether the story is held by whoever asks; else by whom. */
export type Hold = { isMine: true } | { isMine: false; holder: string };

/** Takes or renews the hold of a story; with `takeOver` even where somebody else has it. */
export async function hold(id: string, takeOver: boolean): Promise<Hold> {
  try {
    const path = { params: { path: { id } } };
    await read(api.PUT('/api/v1/desk/stories/{id}/hold', { ...path, body: { takeOver } }));
    return { isMine: true };
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 409) throw error;
    return { isMine: false, holder: holderOf(error) };
  }
}

/** Lets go of a story; sent even as the page is left. */
export const letGo = (id: string) =>
  fetch(`/api/v1/desk/stories/${id}/hold`, { method: 'DELETE', keepalive: true }).catch(() => null);

/** Who holds a story, as a 409 problem tells it. */
function holderOf({ details }: Problem): string {
  const holder: unknown = Reflect.get(details, 'holder');
  return typeof holder === 'object' &&
    holder !== null &&
    'name' in holder &&
    typeof holder.name === 'string'
    ? holder.name
    : 'Somebody else';
}
