import type { Role } from '../api/accounts.ts';

/** What somebody can be at the desk, the mightiest first. */
export const ROLES: Role[] = ['administrator', 'editor', 'reporter', 'contributor'];

/** A role as a form has it. Throws for a word that is none. */
export function asRole(word: string): Role {
  const role = ROLES.find((one) => one === word);
  if (!role) throw new Error(`The role must be one of ${ROLES.join(', ')}.`);
  return role;
}
