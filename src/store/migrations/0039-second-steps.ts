import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { TYPES } from './0006-accounts.ts';
import { createTable, type Dialect, id, number, text } from './columns.ts';

/** Second factors, passkeys, invitations, and accounts that are shut. */
export const secondSteps = (dialect: Dialect): Migration => ({
  async up(db: Kysely<never>) {
    const { truth, time } = TYPES[dialect];
    await sql`alter table users add column "twoFactorEnabled" ${truth}`.execute(db);
    await sql`alter table users add column "disabledAt" bigint`.execute(db);
    await sql`create table "twoFactors" (
      id text primary key, "userId" text not null unique references users (id) on delete cascade,
      secret text not null, "backupCodes" text not null, verified ${truth},
      "failedVerificationCount" integer, "lockedUntil" ${time})`.execute(db);
    await sql`create table passkeys (
      id text primary key, "userId" text not null references users (id) on delete cascade,
      name text, "publicKey" text not null, "credentialID" text not null unique,
      counter bigint not null, "deviceType" text not null, "backedUp" ${truth} not null,
      transports text, "createdAt" ${time}, aaguid text)`.execute(db);
    await sql`create index "passkeys_userId" on passkeys ("userId")`.execute(db);
    await createTable(db, 'invitations', [
      id(),
      (table) => table.addColumn('hash', 'text', (column) => column.notNull().unique()),
      (table) => table.addColumn('email', 'text', (column) => column.notNull().unique()),
      text('name'),
      text('role'),
      text('invitedBy'),
      number('createdAt'),
      number('expiresAt'),
    ]);
  },
});
