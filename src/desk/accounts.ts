import { betterAuth } from 'better-auth';
import { DAY, SECOND } from '../lib/clock.ts';
import { newId } from '../lib/id.ts';
import { secretNamed } from '../store/secrets.ts';
import type { Store } from '../store/store.ts';
import { hashPassword, verifyPassword } from './password.ts';

/** An editor who is away for longer signs in anew; at work, a session renews itself once a day. */
const SESSION = (14 * DAY) / SECOND;
const RENEWED_EVERY = DAY / SECOND;

export const SHORTEST_PASSWORD = 10;
const LONGEST_PASSWORD = 200;

export type Site = { baseUrl: string };

/** Accounts and sessions, kept in the record. Nobody signs up by themselves. */
export async function openAccounts(store: Store, { baseUrl }: Site) {
  return betterAuth({
    baseURL: baseUrl,
    secret: await secretNamed(store, 'desk'),
    database: { db: store.db, type: store.dialect },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      modelName: 'users',
      additionalFields: { role: { type: 'string', required: true, input: false } },
    },
    session: { modelName: 'sessions', expiresIn: SESSION, updateAge: RENEWED_EVERY },
    account: { modelName: 'accounts' },
    verification: { modelName: 'verifications' },
    advanced: {
      cookiePrefix: 'broadsheet',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/desk' },
      database: { generateId: () => newId() },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;
