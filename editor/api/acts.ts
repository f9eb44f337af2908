import { ask } from './ask.ts';

/** What can be done to a story, by the name of the act in the API, and what it is told. */
type Acts = {
  publication: undefined;
  update: { substantial: boolean; note?: string };
  correction: { kind: 'correction' | 'clarification'; text: string; grave: boolean };
  withdrawal: { reason: string };
};
export type ActName = keyof Acts;

/** Performs an act upon a story. Throws a `Problem` where its state or the rules do not allow it. */
export const act = <Name extends ActName>(id: string, name: Name, body?: Acts[Name]) =>
  ask(`/stories/${id}/${name}`, { method: 'POST', ...(body && { body }) });

/** Makes a page that shows the story as a reader will see it, to whoever has its address. */
export async function preview(id: string) {
  return (await ask(`/desk/stories/${id}/preview`, { method: 'POST' })).answer as {
    url: string;
    until: string;
  };
}
