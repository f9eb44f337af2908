import type { Millis } from '../../lib/clock.ts';

/**
 * Who may come to the desk. better-auth writes these tables, with times and truths of its own types
 * (decision 42): only what the rest of the program asks for is named here.
 */
export type AccountTables = {
  users: {
    id: string;
    name: string;
    email: string;
    role: string;
    /** Since when the account is shut; ours, not better-auth's. */
    disabledAt: Millis | null;
  };
  sessions: { id: string; userId: string };
  /** Links and second steps under way; the value of most is the id of an account. */
  verifications: { id: string; value: string };
  twoFactors: { id: string; userId: string; verified: unknown };
  passkeys: { id: string; userId: string };
  invitations: InvitationTable;
};

/** Somebody who was asked to the desk and has not come yet. */
export type InvitationTable = {
  id: string;
  /** SHA-256 of the link's secret, base64url: a copy of the record lets nobody in. */
  hash: string;
  email: string;
  name: string;
  role: string;
  invitedBy: string;
  createdAt: Millis;
  expiresAt: Millis;
};
