import { type Context, Hono } from 'hono';
import type { Clock } from '../lib/clock.ts';
import { arrivalsByDay } from '../store/arrivalsByDay.ts';
import { subscriptionOf } from '../store/hubSubscriptions.ts';
import { siteSettings } from '../store/settings.ts';
import { allSources, pauseSource, pollSoon, removeSource, resumeSource } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import { Refusal } from './act.ts';
import { sourcePage } from './pages/sourcePage.ts';
import { DAYS_DRAWN, sourcesPage } from './pages/sourcesPage.ts';
import { may } from './roles.ts';
import { sourceForm } from './sourceForm.ts';
import { addFeed, changeSource, type FindFeeds, oneSource } from './sources.ts';

type SourceAct = (id: string, c: Context<DeskEnv>) => Promise<unknown>;

const FORBIDDEN = 'Your role at the desk does not allow this.';

/** Feeds that the paper follows: how they are doing, and what is decided about them. */
export function sourceRoutes(store: Store, clock: Clock, findFeeds: FindFeeds): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const acts: Record<string, SourceAct> = {
    change: async (id, c) => changeSource(store, id, sourceForm(await c.req.parseBody())),
    poll: (id) => pollSoon(store, id, clock()),
    pause: (id, c) => pauseSource(store, id, `by ${c.get('editor').email}`, clock()),
    resume: (id) => resumeSource(store, id, clock()),
    remove: (id) => removeSource(store, id, clock()),
  };

  app.get('/desk/sources', (c) => showAll(c, null));
  app.get('/desk/sources/:id', (c) => showOne(c, c.req.param('id'), null));

  app.post('/desk/sources', async (c) => {
    const editor = c.get('editor');
    if (!may(editor.role, 'sources')) return c.text(FORBIDDEN, 403);
    const form = await c.req.parseBody();
    const address = String(form['address'] ?? '').trim();
    try {
      if (address === '') throw new Refusal('Give the address of a feed, or of its page.', 422);
      const by = { actor: editor.email, now: clock() };
      const { source } = await addFeed(store, findFeeds, { ...sourceForm(form), address }, by);
      return c.redirect(`/desk/sources/${source.id}?done=add`, 303);
    } catch (error) {
      if (error instanceof Refusal) return showAll(c, { error, form });
      throw error;
    }
  });

  for (const [name, perform] of Object.entries(acts)) {
    app.post(`/desk/sources/:id/${name}`, async (c) => {
      const needed = name === 'poll' ? 'publish' : 'sources';
      if (!may(c.get('editor').role, needed)) return c.text(FORBIDDEN, 403);
      const id = c.req.param('id');
      try {
        await oneSource(store, id);
        await perform(id, c);
        const to = name === 'remove' ? '/desk/sources' : `/desk/sources/${id}`;
        return c.redirect(`${to}?done=${name}`, 303);
      } catch (error) {
        if (error instanceof Refusal) return showOne(c, id, error);
        throw error;
      }
    });
  }

  type Refused = { error: Refusal; form: Record<string, unknown> };

  async function showAll(c: Context<DeskEnv>, refused: Refused | null) {
    const now = clock();
    const { name: paper, timezone } = await siteSettings(store);
    const page = sourcesPage({
      ...{ paper, timezone, now, editor: c.get('editor') },
      sources: await allSources(store),
      byDay: await arrivalsByDay(store, DAYS_DRAWN, now),
      said: {
        done: refused ? null : (c.req.query('done') ?? null),
        refused: refused?.error.message ?? null,
        form: refused?.form ?? {},
      },
    });
    return c.html(page, refused?.error.status ?? 200);
  }

  async function showOne(c: Context<DeskEnv>, id: string, refusal: Refusal | null) {
    const source = await oneSource(store, id).catch(() => null);
    if (!source) return c.text('There is no such source.', 404);
    const now = clock();
    const { name: paper, timezone } = await siteSettings(store);
    const done = refusal ? null : (c.req.query('done') ?? null);
    const page = sourcePage({
      ...{ paper, timezone, now, editor: c.get('editor'), source },
      hub: (await subscriptionOf(store, id)) ?? null,
      days: (await arrivalsByDay(store, DAYS_DRAWN, now)).get(id) ?? [],
      said: { done, refused: refusal?.message ?? null },
    });
    return c.html(page, refusal?.status ?? 200);
  }
  return app;
}
