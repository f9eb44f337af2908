import type { Context } from 'hono';
import { clientAddress } from '../../http/clientAddress.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Store } from '../../store/store.ts';
import { type Accounts, ADDRESS_HEADER } from '../accounts.ts';
import type { Post } from '../mail.ts';
import type { Devices } from './devices.ts';

/** What the pages about accounts need. */
export type AccountDeps = {
  store: Store;
  accounts: () => Promise<Accounts>;
  config: { baseUrl: string; trustProxy: boolean };
  clock: Clock;
  post: Post;
  devices: Devices;
  /** Told of an error that nobody waits for. */
  failed: (error: unknown) => void;
};

/** What the accounts see of a request: its cookies, its browser, and where it came from. */
export const headersFor = (c: Context, trustProxy: boolean): Headers =>
  new Headers({
    cookie: c.req.header('cookie') ?? '',
    'user-agent': c.req.header('user-agent') ?? '',
    [ADDRESS_HEADER]: clientAddress(c, trustProxy),
  });
