import { type Context, Hono } from 'hono';
import type { Clock } from '../lib/clock.ts';
import { arrivalsByDay } from '../store/arrivalsByDay.ts';
import { subscriptionOf } from '../store/hubSubscriptions.ts';
import { siteSettings } from '../store/settings.ts';
import { allSources, pollSoon } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import { type By, Refusal } from './act.ts';
import { acted, type Form, type Refused } from './formRoutes.ts';
import { sourcePage } from './pages/sourcePage.ts';
import { DAYS_DRAWN, sourcesPage } from './pages/sourcesPage.ts';
import { oneSource, pause, remove, resume } from './sourceActs.ts';
import { sourceForm } from './sourceForm.ts';
import { addFeed, changeSource, type FindFeeds } from './sources.ts';

type SourceAct = (id: string, form: Form, by: By) => Promise<unknown>;

/** Feeds that the paper follows: how they are doing, and what is decided about them. */
export function sourceRoutes(store: Store, clock: Clock, findFeeds: FindFeeds): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const acts: Record<string, SourceAct> = {
    change: (id, form, by) => changeSource(store, id, sourceForm(form), by),
    poll: (id, _form, { now }) => pollSoon(store, id, now),
    pause: (id, _form, by) => pause(store, id, by),
    resume: (id, _form, by) => resume(store, id, by),
    remove: (id, _form, by) => remove(store, id, by),
  };

  app.get('/desk/sources', (c) => showAll(c, null));
  app.get('/desk/sources/:id', (c) => showOne(c, c.req.param('id'), null));

  app.post('/desk/sources', (c) =>
    acted(c, {
      ...{ clock, needed: 'sources' },
      async perform(form, by) {
        const address = String(form['address'] ?? '').trim();
        if (address === '') throw new Refusal('Give the address of a feed, or of its page.', 422);
        const { source } = await addFeed(store, findFeeds, { ...sourceForm(form), address }, by);
        return `/desk/sources/${source.id}?done=add`;
      },
      refused: (refused) => showAll(c, refused),
    }),
  );

  for (const [name, perform] of Object.entries(acts)) {
    app.post(`/desk/sources/:id/${name}`, (c) => {
      const id = c.req.param('id');
      return acted(c, {
        ...{ clock, needed: name === 'poll' ? 'publish' : 'sources' },
        async perform(form, by) {
          await oneSource(store, id);
          await perform(id, form, by);
          return `${name === 'remove' ? '/desk/sources' : `/desk/sources/${id}`}?done=${name}`;
        },
        refused: ({ error }) => showOne(c, id, error),
      });
    });
  }

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
