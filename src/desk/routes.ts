import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Clock } from '../lib/clock.ts';
import { secretNamed } from '../store/secrets.ts';
import type { Store } from '../store/store.ts';
import { type DeskEnv, guarded, signedIn } from './access.ts';
import { accountRoutes } from './account/accountRoutes.ts';
import type { AccountDeps } from './account/deps.ts';
import { createDevices } from './account/devices.ts';
import { invitationRoutes } from './account/invitationRoutes.ts';
import { passkeyRoutes, passkeySignInRoutes } from './account/passkeyRoutes.ts';
import { createProof } from './account/proof.ts';
import { resetRoutes } from './account/resetRoutes.ts';
import { signInRoutes } from './account/signInRoutes.ts';
import { twoFactorRoutes } from './account/twoFactorRoutes.ts';
import { accountsOnDemand } from './accounts.ts';
import { deskAssets } from './assets.ts';
import { calendarFeedRoutes } from './calendarFeedRoutes.ts';
import { editorAssets } from './editorAssets.ts';
import { editorRoutes } from './editorRoutes.ts';
import { framedRefusals } from './framedRefusals.ts';
import type { Post } from './mail.ts';

/** Forms are about one's own account; what is written goes through the API. */
const LARGEST_FORM = 64 * 1024;

type Deps = {
  store: Store;
  config: { baseUrl: string; trustProxy: boolean };
  clock: Clock;
  post: Post;
  /** Told of an error that nobody waits for. */
  failed: (error: unknown) => void;
};

/**
 * The desk for those who have an account: the way in and what is one's own, as forms that work without
 * a script, and the page of the application that shows all the rest.
 */
export function deskRoutes({ store, config, clock, post, failed }: Deps): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const accounts = accountsOnDemand(store, config);
  const secure = config.baseUrl.startsWith('https:');
  const devices = createDevices(() => secretNamed(store, 'devices'), secure);
  const deps: AccountDeps = { store, accounts, config, clock, post, devices, failed };

  app.route('/', deskAssets());
  app.route('/', editorAssets());
  app.route('/', calendarFeedRoutes(deps));
  app.use('/desk/*', guarded(config.trustProxy), bodyLimit({ maxSize: LARGEST_FORM }));
  app.route('/', signInRoutes(deps));
  app.route('/', passkeySignInRoutes(deps));
  app.route('/', resetRoutes(deps));
  app.route('/', invitationRoutes(deps));

  app.use('/desk/*', signedIn(accounts), framedRefusals(store));
  const proof = createProof(clock);
  app.route('/', accountRoutes(deps, proof));
  app.route('/', twoFactorRoutes(deps, proof));
  app.route('/', passkeyRoutes(deps));
  app.route('/', editorRoutes(store));
  app.get('/desk/*', (c) => c.text('There is no such page at the desk.', 404));
  return app;
}
