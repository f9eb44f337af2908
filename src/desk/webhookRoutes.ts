import { type Context, Hono } from 'hono';
import type { Clock } from '../lib/clock.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { deliveriesTo } from '../store/webhookDeliveries.ts';
import { allWebhooks } from '../store/webhooks.ts';
import type { DeskEnv } from './access.ts';
import { type By, Refusal } from './act.ts';
import { webhooksPage } from './pages/webhooksPage.ts';
import { may } from './roles.ts';
import { addWebhook, pause, remove, resume } from './webhook/webhook.ts';

/** Messages of each address that are shown. */
const SHOWN = 10;

/** Addresses that are told of stories: administrators alone see and decide them. */
export function webhookRoutes(store: Store, clock: Clock): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const acts = { pause, resume, remove };
  const by = (c: Context<DeskEnv>): By => ({ actor: c.get('editor').name, now: clock() });

  for (const path of ['/desk/webhooks', '/desk/webhooks/*']) {
    app.use(path, async (c, next) =>
      may(c.get('editor').role, 'settings')
        ? next()
        : c.text('Your role at the desk does not allow this.', 403),
    );
  }
  app.get('/desk/webhooks', (c) => show(c));
  app.post('/desk/webhooks', (c) =>
    refusable(c, async () => {
      const form = await c.req.parseBody({ all: true });
      const asked = { url: String(form['url'] ?? ''), events: [form['events'] ?? []].flat() };
      const events = asked.events.map(String);
      const { secret } = await addWebhook(store, { url: asked.url, events }, by(c));
      return show(c, { secret });
    }),
  );
  for (const [name, perform] of Object.entries(acts)) {
    app.post(`/desk/webhooks/:id/${name}`, (c) =>
      refusable(c, async () => {
        await perform(store, c.req.param('id'), by(c));
        return c.redirect(`/desk/webhooks?done=${name}`, 303);
      }),
    );
  }

  async function refusable(c: Context<DeskEnv>, act: () => Promise<Response>) {
    try {
      return await act();
    } catch (error) {
      if (error instanceof Refusal) return show(c, { refusal: error });
      throw error;
    }
  }

  async function show(c: Context<DeskEnv>, said: { secret?: string; refusal?: Refusal } = {}) {
    const { name: paper, timezone } = await siteSettings(store);
    const webhooks = await allWebhooks(store);
    const page = webhooksPage({
      ...{ paper, timezone, editor: c.get('editor') },
      webhooks: await Promise.all(
        webhooks.map(async (webhook) => ({
          ...webhook,
          deliveries: await deliveriesTo(store, webhook.id, SHOWN),
        })),
      ),
      secret: said.secret ?? null,
      done: said.refusal ? null : (c.req.query('done') ?? null),
      refused: said.refusal?.message ?? null,
    });
    return c.html(page, said.refusal?.status ?? 200);
  }
  return app;
}
