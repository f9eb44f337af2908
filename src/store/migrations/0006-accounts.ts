import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Dialect } from './columns.ts';

type Types = { truth: RawBuilder<unknown>; time: RawBuilder<unknown> };

/** What better-auth writes: these tables are its own, so times and truths are of its types. */
export const TYPES: Record<Dialect, Types> = {
  sqlite: { truth: sql`integer`, time: sql`date` },
  postgres: { truth: sql`boolean`, time: sql`timestamptz` },
};

/** Who may come to the desk: accounts, passwords, sessions. */
export const accounts = (dialect: Dialect): Migration => ({
  async up(db: Kysely<never>) {
    const { truth, time } = TYPES[dialect];
    await sql`create table users (
      id text primary key, name text not null, email text not null unique, role text not null,
      "emailVerified" ${truth} not null, image text,
      "createdAt" ${time} not null, "updatedAt" ${time} not null)`.execute(db);
    await sql`create table sessions (
      id text primary key, token text not null unique, "ipAddress" text, "userAgent" text,
      "userId" text not null references users (id) on delete cascade,
      "expiresAt" ${time} not null, "createdAt" ${time} not null, "updatedAt" ${time} not null)`.execute(
      db,
    );
    await sql`create index "sessions_userId" on sessions ("userId")`.execute(db);
    await sql`create table accounts (
      id text primary key, "accountId" text not null, "providerId" text not null,
      "userId" text not null references users (id) on delete cascade,
      password text, scope text, "accessToken" text, "refreshToken" text, "idToken" text,
      "accessTokenExpiresAt" ${time}, "refreshTokenExpiresAt" ${time},
      "createdAt" ${time} not null, "updatedAt" ${time} not null)`.execute(db);
    await sql`create index "accounts_userId" on accounts ("userId")`.execute(db);
    await sql`create table verifications (
      id text primary key, identifier text not null, value text not null,
      "expiresAt" ${time} not null, "createdAt" ${time} not null, "updatedAt" ${time} not null)`.execute(
      db,
    );
    await sql`create index "verifications_identifier" on verifications (identifier)`.execute(db);
  },
});
