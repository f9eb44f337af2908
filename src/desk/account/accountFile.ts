import type { Millis } from '../../lib/clock.ts';
import type { Accounts } from '../accounts.ts';
import { deviceName } from './deviceName.ts';

export type OpenSession = {
  id: string;
  device: string;
  address: string;
  startedAt: Millis;
  /** Renewed once a day while in use. */
  usedAt: Millis;
  /** Whether it is the one that asks. */
  here: boolean;
};

export type AccountFile = {
  secondFactor: boolean;
  passkeys: { id: string; name: string; addedAt: Millis | null }[];
  sessions: OpenSession[];
};

/** What belongs to the account that asks: its second factor, passkeys and open sessions. */
export async function accountFile(accounts: Accounts, headers: Headers): Promise<AccountFile> {
  const present = await accounts.api.getSession({ headers });
  if (!present) return { secondFactor: false, passkeys: [], sessions: [] };
  const { internalAdapter } = await accounts.$context;
  const sessions = await internalAdapter.listSessions(present.user.id, {
    onlyActiveSessions: true,
  });
  const passkeys = await accounts.api.listPasskeys({ headers });
  return {
    secondFactor: present.user.twoFactorEnabled === true,
    passkeys: passkeys.map(({ id, name, createdAt }) => ({
      ...{ id, name: name ?? 'Passkey' },
      addedAt: createdAt?.getTime() ?? null,
    })),
    sessions: sessions
      .map((session) => ({
        id: session.id,
        device: deviceName(session.userAgent ?? ''),
        address: session.ipAddress ?? '',
        startedAt: session.createdAt.getTime(),
        usedAt: session.updatedAt.getTime(),
        here: session.id === present.session.id,
      }))
      .sort((one, other) => Number(other.here) - Number(one.here) || other.usedAt - one.usedAt),
  };
}
