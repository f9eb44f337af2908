import type { Context } from 'hono';
import type { Difference } from '../../lib/differences.ts';
import { logAct } from '../../store/paperActs.ts';
import type { Store } from '../../store/store.ts';
import type { DeskEnv } from '../access.ts';
import { type Accounts, openAccounts } from '../accounts.ts';
import type { AccountDeps } from './deps.ts';
import { personAct } from './personAct.ts';

/** What an act upon one's own account is done with: one transaction of the record. */
export type Own = {
  store: Store;
  accounts: () => Promise<Accounts>;
  /** Keeps what was done, without any secret. */
  log(act: string, changes?: Difference[]): Promise<void>;
};

/**
 * Does what somebody asks for their own account. What the accounts write and the log's row are one
 * transaction: whatever throws, neither is there.
 */
export function ownAct<Answer>(
  { store, config, clock }: Pick<AccountDeps, 'store' | 'config' | 'clock'>,
  c: Context<DeskEnv>,
  perform: (own: Own) => Promise<Answer>,
): Promise<Answer> {
  const person = c.get('editor');
  const by = { actor: person.name, now: clock() };
  return store.db.transaction().execute((db) => {
    const within = { ...store, db };
    return perform({
      store: within,
      accounts: () => openAccounts(within, config),
      log: (act, changes) => logAct(db, personAct(act, person, changes), by),
    });
  });
}
