import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { clientAddress } from '../http/clientAddress.ts';
import type { Clock } from '../lib/clock.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { type DeskEnv, guarded, passOn, signedIn } from './access.ts';
import { type Accounts, openAccounts } from './accounts.ts';
import { deskAssets } from './assets.ts';
import { copyRoutes } from './copyRoutes.ts';
import { editorAssets } from './editorAssets.ts';
import { editorRoutes } from './editorRoutes.ts';
import { experimentRoutes } from './experimentRoutes.ts';
import { frontRoutes } from './frontRoutes.ts';
import { inboxRoutes } from './inboxRoutes.ts';
import { type Refused, signInPage } from './pages/signInPage.ts';
import { settingsRoutes } from './settingsRoutes.ts';
import { createDoor } from './signIn.ts';
import { sourceRoutes } from './sourceRoutes.ts';
import type { FindFeeds } from './sources.ts';
import { storylineRoutes } from './storylineRoutes.ts';
import { storyRoutes } from './storyRoutes.ts';

/** Room for a long correction; stories themselves are not written here yet. */
const LARGEST_FORM = 64 * 1024;

type Deps = {
  store: Store;
  config: { baseUrl: string; trustProxy: boolean };
  clock: Clock;
  findFeeds: FindFeeds;
};

/** The editors' pages, for those who have an account. They work without a script. */
export function deskRoutes({ store, config, clock, findFeeds }: Deps): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  let opened: Promise<Accounts> | undefined;
  const accounts = () => {
    opened ??= openAccounts(store, config).catch((error: unknown) => {
      opened = undefined; // the next request tries again
      throw error;
    });
    return opened;
  };
  const door = createDoor(accounts);

  app.route('/', deskAssets());
  app.route('/', editorAssets());
  app.use('/desk/*', guarded(config.trustProxy), bodyLimit({ maxSize: LARGEST_FORM }));

  app.get('/desk/sign-in', (c) => signInAgain(c, store, null));
  app.post('/desk/sign-in', async (c) => {
    const form = await c.req.parseBody();
    const address = clientAddress(c, config.trustProxy);
    const [email, password] = [String(form['email'] ?? ''), String(form['password'] ?? '')];
    const tried = await door({ email, password, address, at: clock() });
    if ('refused' in tried) return signInAgain(c, store, tried.refused, form);
    passOn(tried.headers, c);
    return c.redirect(withinDesk(String(form['to'] ?? '')), 303);
  });

  app.use('/desk/*', signedIn(accounts));
  app.post('/desk/sign-out', async (c) => {
    const { headers } = await (await accounts()).api.signOut({
      headers: c.req.raw.headers,
      returnHeaders: true,
    });
    passOn(headers, c);
    return c.redirect('/desk/sign-in', 303);
  });
  app.route('/', editorRoutes(store));
  app.route('/', storyRoutes(store, clock));
  app.route('/', storylineRoutes(store, clock));
  app.route('/', inboxRoutes(store, clock));
  app.route('/', sourceRoutes(store, clock, findFeeds));
  app.route('/', frontRoutes(store, clock));
  app.route('/', experimentRoutes(store, clock));
  app.route('/', copyRoutes(store, clock));
  app.route('/', settingsRoutes(store, clock));
  return app;
}

async function signInAgain(
  c: Context,
  store: Store,
  refused: Refused | null,
  form: Record<string, unknown> = {},
) {
  const { name } = await siteSettings(store);
  const to = withinDesk(String(form['to'] ?? c.req.query('to') ?? ''));
  const page = signInPage({ paper: name, to, email: String(form['email'] ?? ''), refused });
  const status = refused === null ? 200 : refused === 'wrong' ? 401 : 429;
  return c.html(page, status);
}

/** Where to go after signing in: a page of the desk, whatever was asked for. */
const withinDesk = (to: string) => (/^\/desk(\/[\w/-]*)?$/.test(to) ? to : '/desk');
