import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { DAY, HOUR, SECOND } from '../lib/clock.ts';
import { newId } from '../lib/id.ts';
import { secretNamed } from '../store/secrets.ts';
import type { Store } from '../store/store.ts';
import { userById } from '../store/users.ts';
import { hashPassword, verifyPassword } from './password.ts';

/** An editor who is away for longer signs in anew; at work, a session renews itself once a day. */
const SESSION = (14 * DAY) / SECOND;
const RENEWED_EVERY = DAY / SECOND;

/** A passkey lasts, so it is added only by who has just signed in. */
const FRESH = HOUR / SECOND;

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;

export type Site = { baseUrl: string };

/** Accounts and sessions, kept in the record or a transaction of it. Nobody signs up by themselves. */
export async function openAccounts(store: Store, { baseUrl }: Site) {
  return betterAuth({
    appName: 'Broadsheet',
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
    session: {
      modelName: 'sessions',
      expiresIn: SESSION,
      updateAge: RENEWED_EVERY,
      freshAge: FRESH,
    },
    account: { modelName: 'accounts' },
    verification: { modelName: 'verifications', storeIdentifier: 'hashed' },
    plugins: [
      twoFactor({ schema: { twoFactor: { modelName: 'twoFactors' } } }),
      passkey({
        ...{ rpID: new URL(baseUrl).hostname, rpName: 'Broadsheet' },
        origin: new URL(baseUrl).origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) =>
            verified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) =>
            verified(verification.authenticationInfo.userVerified),
        },
        schema: { passkey: { modelName: 'passkeys' } },
      }),
    ],
    databaseHooks: {
      session: {
        // Whatever the way in was, it is shut for an account that is.
        create: { before: async ({ userId }) => (await isOpen(store, userId)) && undefined },
      },
    },
    advanced: {
      cookiePrefix: 'broadsheet',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: {
        generateId: () => newId(),
        // It asks for a connection of its own, and a transaction has no other.
        validateSchema: !store.db.isTransaction,
      },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}

/** Opens the accounts when they are first asked for; where that fails, the next asker tries again. */
export function accountsOnDemand(store: Store, site: Site): () => Promise<Accounts> {
  let opened: Promise<Accounts> | undefined;
  return () => {
    opened ??= openAccounts(store, site).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;

/** Where the address of a visitor stands in what the accounts are asked with; set by us alone. */
export const ADDRESS_HEADER = 'x-broadsheet-address';

/**
 * A passkey stands for both factors only where the device asked who holds it (WebAuthn's flag UV).
 * The library takes any, so we refuse the others.
 */
async function verified(userVerified: boolean | undefined) {
  if (!userVerified) throw new APIError('UNAUTHORIZED', { message: 'The device asked nobody.' });
}

const isOpen = async (store: Store, userId: string) =>
  (await userById(store, userId))?.disabledAt === null;
