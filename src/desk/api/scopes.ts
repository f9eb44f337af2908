import type { Power } from '../roles.ts';

/**
 * What a key of the API may be allowed: what that is for, and which powers at the desk it is. Of
 * people who are signed in, a route with this scope asks the first power.
 */
export const SCOPES = {
  'sources:read': { words: 'see the sources and how they are doing', powers: ['seeSources'] },
  'sources:write': {
    words: 'add, change, pause, poll and remove sources',
    powers: ['sources'],
  },
  'inbox:read': { words: 'see what came in and waits for a decision', powers: ['seeInbox'] },
  'inbox:write': { words: 'take, merge and ignore what came in', powers: ['publish'] },
  'media:read': { words: 'see the pictures of the library', powers: ['write'] },
  'media:write': { words: 'add, describe and remove pictures', powers: ['write'] },
  'readership:read': { words: 'see how stories are read', powers: ['read'] },
  'stories:write': {
    words: 'publish, update, correct and withdraw stories',
    powers: ['publish', 'correct', 'withdraw'],
  },
  'stories:restore': { words: 'bring back stories that were withdrawn', powers: ['restore'] },
  'desk:read': { words: 'see every story of the desk, drafts too', powers: ['write', 'read'] },
  'desk:write': {
    words: 'begin, change and discard stories',
    powers: ['write', 'edit', 'discard'],
  },
  'webhooks:read': { words: 'see webhooks and what was sent to them', powers: ['settings'] },
  'webhooks:write': { words: 'add, pause and remove webhooks', powers: ['settings'] },
  'names:write': {
    words: 'add, change and merge topics, sections and people',
    powers: ['subjects'],
  },
  'storylines:read': { words: 'see storylines with all their stories', powers: ['read'] },
  'storylines:write': { words: 'rename, merge, split and fill storylines', powers: ['group'] },
  'front:read': { words: 'see how the front page is proposed, and pins', powers: ['read'] },
  'front:write': {
    words: 'pin stories to the front page, keep stories out of rankings',
    powers: ['front', 'exclude'],
  },
  'experiments:read': { words: 'see experiments with Recommendation', powers: ['read'] },
  'experiments:write': { words: 'begin and end experiments', powers: ['settings'] },
  'copies:read': { words: 'see which stories repeat which', powers: ['read'] },
  'copies:write': { words: 'say which stories repeat which', powers: ['correct'] },
  'redirects:read': { words: 'see where old addresses lead', powers: ['read'] },
  'redirects:write': { words: 'say where old addresses lead', powers: ['subjects'] },
  'settings:read': { words: 'see the settings of the paper', powers: ['read'] },
  'settings:write': {
    words: 'change the name, the look and all other settings of the paper',
    powers: ['settings'],
  },
  'log:read': { words: 'see who did what to the paper, and when', powers: ['seeLog'] },
  'accounts:read': { words: 'see who may come to the desk', powers: ['settings'] },
  'accounts:write': {
    words: 'invite people, change their role, shut accounts; can make administrators',
    powers: ['settings'],
  },
} as const satisfies Record<string, { words: string; powers: readonly [Power, ...Power[]] }>;

export type Scope = keyof typeof SCOPES;

export const isScope = (name: string): name is Scope => Object.hasOwn(SCOPES, name);

/** Whether a key with these scopes has a power. */
export const allows = (scopes: string[], power: Power): boolean =>
  scopes.some((scope) => isScope(scope) && powersOf(scope).includes(power));

const powersOf = (scope: Scope): readonly Power[] => SCOPES[scope].powers;
