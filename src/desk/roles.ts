/**
 * Who may do what at the desk. Whoever may `read` sees every story; others see the drafts that they
 * began. A reporter writes and works on any text, and an editor answers for what readers see. A story
 * that was withdrawn comes back by an administrator alone: readers were told that we no longer stand
 * by it.
 */
const MAY = {
  /** Begin stories; change and discard the drafts that one began. */
  write: ['administrator', 'editor', 'reporter', 'contributor'],
  /** See every story of the desk, whatever its state. */
  read: ['administrator', 'editor', 'reporter'],
  seeInbox: ['administrator', 'editor', 'reporter'],
  seeSources: ['administrator', 'editor', 'reporter'],
  /** Change anybody's draft, and prepare changes of what is published. */
  edit: ['administrator', 'editor', 'reporter'],
  /** Discard anybody's draft. */
  discard: ['administrator', 'editor'],
  publish: ['administrator', 'editor'],
  correct: ['administrator', 'editor'],
  withdraw: ['administrator', 'editor'],
  /** Keep a story out of the rankings. */
  exclude: ['administrator', 'editor'],
  front: ['administrator', 'editor'],
  /** Put stories into storylines. */
  group: ['administrator', 'editor'],
  /** Add, rename and merge topics, sections and contributors; say where old addresses lead. */
  subjects: ['administrator', 'editor'],
  sources: ['administrator'],
  restore: ['administrator'],
  settings: ['administrator'],
  /** See who did what to the paper: accounts and webhooks are named there, which others never see. */
  seeLog: ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export const ROLES = ['administrator', 'editor', 'reporter', 'contributor'] as const;

export type Role = (typeof ROLES)[number];

/** What somebody at the desk can be allowed. */
export type Power = keyof typeof MAY;

export const isRole = (name: string): name is Role => ROLES.some((role) => role === name);

/** Whether somebody of this role may do that; an unknown role may do nothing. */
export const may = (role: string, power: Power): boolean => MAY[power].some((one) => one === role);

/** All that somebody of this role may do. */
export const powersOf = (role: string): Power[] => POWERS.filter((power) => may(role, power));

const POWERS = Object.keys(MAY) as Power[];
