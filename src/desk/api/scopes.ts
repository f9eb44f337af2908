/** What a key of the API may be allowed, with what each is for. */
export const SCOPES = {
  'sources:read': 'see the sources and how they are doing',
  'sources:write': 'add, change, pause, poll and remove sources',
  'inbox:read': 'see what came in and waits for a decision',
  'inbox:write': 'take, merge and ignore what came in',
  'media:read': 'see the pictures of the library',
  'media:write': 'add, describe and remove pictures',
  'stories:write': 'publish, correct and withdraw stories',
} as const;

export type Scope = keyof typeof SCOPES;

export const isScope = (name: string): name is Scope => Object.hasOwn(SCOPES, name);
