import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Clock } from '../lib/clock.ts';
import { countInbox } from '../store/inboxShown.ts';
import { siteSettings } from '../store/settings.ts';
import { allSources } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import type { By, Refusal } from './act.ts';
import { readForm } from './form.ts';
import { acted, type Form } from './formRoutes.ts';
import { ignore, take, taking } from './inbox.ts';
import { inboxEntries } from './inboxFile.ts';
import { merge, merger } from './merger.ts';
import { INBOX_VIEWS, inboxPage } from './pages/inboxPage.ts';

const ENTRIES_A_PAGE = 40;

const asked = z.object({
  view: z.enum(INBOX_VIEWS).catch('waiting'),
  source: z.string().max(40).nullable().catch(null),
  q: z.string().max(200).catch(''),
  after: z
    .string()
    .regex(/^\d{1,15}-[\da-z]{1,40}$/)
    .nullable()
    .catch(null),
  done: z.enum(['taking', 'ignoring', 'merger']).nullable().catch(null),
  story: z
    .string()
    .regex(/^[\da-z]{1,40}$/)
    .nullable()
    .catch(null),
});

/** What came from sources and waits for somebody to decide. */
export function inboxRoutes(store: Store, clock: Clock): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const acts: Record<string, (id: string, form: Form, by: By) => Promise<void>> = {
    taking: (id, form, by) => take(store, id, readForm(taking, form), by),
    ignoring: (id, _form, by) => ignore(store, id, by),
    merger: (id, form, by) => merge(store, id, readForm(merger, chosen(form)), by),
  };

  app.get('/desk/inbox', (c) => show(c, null));

  for (const [name, perform] of Object.entries(acts)) {
    app.post(`/desk/inbox/:id/${name}`, (c) =>
      acted(c, {
        ...{ clock, needed: 'publish' },
        async perform(form, by) {
          const story = c.req.param('id');
          await perform(story, form, by);
          return `/desk/inbox?${new URLSearchParams({ ...back(c), done: name, story })}`;
        },
        refused: ({ error }) => show(c, error),
      }),
    );
  }

  async function show(c: Context<DeskEnv>, refusal: Refusal | null) {
    const { view, source, q, after, done, story } = asked.parse(c.req.query());
    const filter = { view, sourceId: source, words: q };
    const [at = '0', id = ''] = after?.split('-') ?? [];
    const entries = await inboxEntries(store, filter, {
      limit: ENTRIES_A_PAGE + 1,
      after: after === null ? null : { at: Number(at), id },
    });
    const site = await siteSettings(store);
    const page = inboxPage({
      ...{ paper: site.name, timezone: site.timezone, editor: c.get('editor'), filter },
      entries: entries.slice(0, ENTRIES_A_PAGE),
      total: await countInbox(store, filter),
      sources: await allSources(store),
      more: entries.length > ENTRIES_A_PAGE,
      said: { done: refusal ? null : done, story, refused: refusal?.message ?? null },
    });
    return c.html(page, refusal?.status ?? 200);
  }
  return app;
}

/** Whoever decides about one entry goes on with the same list. */
function back(c: Context): Record<string, string> {
  const { view, source, q } = asked.parse(c.req.query());
  return { view, ...(source && { source }), ...(q && { q }) };
}

/** The story written out wins over the one chosen from the list. */
const chosen = ({ into, candidate, ...form }: Form) => ({
  ...form,
  into: typeof into === 'string' && into.trim() !== '' ? into : candidate,
});
