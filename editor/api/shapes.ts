import type { components, paths } from './schema.d.ts';

/** A story's text: a ProseMirror document of the nodes that the record knows (src/store/body.ts). */
export type Doc = { type: 'doc'; content: Node[] };
export type Node = {
  type: string;
  attrs?: Record<string, unknown> | undefined;
  content?: Node[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
};

type Schemas = components['schemas'];
type Changes =
  paths['/api/v1/desk/stories/{id}']['patch']['requestBody']['content']['application/json'];

export type DeskEntry = Schemas['DeskEntry'];
/** A story as the desk has it. The description says nothing of a text's inside; it is known here. */
export type DeskStory = Omit<Schemas['DeskStory'], 'body'> & { body: Doc };
export type StoryChanges = Omit<Changes, 'body'> & { body?: Doc };
export type Source = DeskStory['sources'][number];

/** Whether something is a text. */
export const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'doc' &&
  'content' in value &&
  Array.isArray(value.content);
