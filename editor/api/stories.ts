import { ask } from './ask.ts';
import type { DeskEntry, DeskStory, StoryChanges } from './shapes.ts';

export type Asked = {
  q?: string;
  status?: string;
  stage?: string;
  section?: string;
  author?: string;
  sort?: string;
  cursor?: string;
  limit?: number;
};

/** A page of the desk's stories. */
export async function storyList(asked: Asked) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, String(value));
  const { answer } = await ask(`/desk/stories?${query}`);
  return answer as { entries: DeskEntry[]; next: string | null };
}

/** A story as the desk has it, with the tag that a change must name. */
export async function deskStory(id: string) {
  const { answer, etag } = await ask(`/desk/stories/${id}`);
  return { story: answer as DeskStory, etag };
}

/** Begins a story, empty but for what is given. */
export async function createStory(given: { headline?: string } = {}) {
  const { answer } = await ask('/desk/stories', { method: 'POST', body: given });
  return answer as DeskStory;
}

/** Changes a story that nobody else has changed since `etag`. */
export async function changeStory(id: string, changes: StoryChanges, etag: string) {
  const changed = await ask(`/desk/stories/${id}`, { method: 'PATCH', body: changes, etag });
  return { story: changed.answer as DeskStory, etag: changed.etag };
}
