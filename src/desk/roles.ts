/** What somebody at the desk can do. */
export type Act =
  | 'read'
  | 'publish'
  | 'correct'
  | 'withdraw'
  | 'exclude'
  | 'front'
  | 'group'
  | 'sources'
  | 'restore'
  | 'settings';

/**
 * Who may do what. A story that was withdrawn comes back by an administrator alone: readers were
 * told that we no longer stand by it.
 */
const EDITOR: Act[] = ['read', 'publish', 'correct', 'withdraw', 'exclude', 'front', 'group'];
const MAY = {
  editor: EDITOR,
  administrator: [...EDITOR, 'sources', 'restore', 'settings'],
} satisfies Record<string, Act[]>;

export type Role = keyof typeof MAY;

export const ROLES = Object.keys(MAY) as Role[];

export const isRole = (name: string): name is Role => Object.hasOwn(MAY, name);

/** Whether somebody of this role may do that; an unknown role may do nothing. */
export const may = (role: string, act: Act): boolean => isRole(role) && MAY[role].includes(act);
