import { ask } from './ask.ts';
import type { Doc } from './shapes.ts';

type RevisionLine = {
  number: number;
  at: string;
  actor: string;
  reason: string;
  headline: string;
};
type Revision = { headline: string; standfirst: string | null; body: Doc };

/** How a story has stood before, the latest first. */
export async function revisions(id: string) {
  return ((await ask(`/desk/stories/${id}/revisions`)).answer as { entries: RevisionLine[] })
    .entries;
}

/** The text of one revision. */
export async function revision(id: string, number: number) {
  return (await ask(`/desk/stories/${id}/revisions/${number}`)).answer as Revision;
}

/** Makes the story what it was. */
export const restore = (id: string, number: number) =>
  ask(`/desk/stories/${id}/revisions/${number}/restoration`, { method: 'POST' });
