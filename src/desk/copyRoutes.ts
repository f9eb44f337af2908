import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Clock } from '../lib/clock.ts';
import { copyPairs, countCopyPairs } from '../store/deskCopies.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import type { Refusal } from './act.ts';
import { copyPair, holdApart, linkCopy } from './copy.ts';
import { readForm } from './form.ts';
import { actsOf } from './formRoutes.ts';
import { copiesPage, PAIRS_A_PAGE } from './pages/copiesPage.ts';

const asked = z.object({
  q: z.string().max(200).catch(''),
  which: z.enum(['all', 'ours', 'received', 'apart']).catch('all'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  done: z.enum(['apart', 'link']).nullable().catch(null),
});

/** Where our stories stand elsewhere, what of that which came in are copies, and what editors say. */
export function copyRoutes(store: Store, clock: Clock): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const act = actsOf({ clock, show, path: '/desk/copies' });

  app.get('/desk/copies', (c) => show(c, null));
  for (const [name, perform] of Object.entries({ apart: holdApart, link: linkCopy })) {
    app.post(
      `/desk/copies/${name}`,
      act('correct', (form, by) => perform(store, readForm(copyPair, form), by), name),
    );
  }

  async function show(c: Context<DeskEnv>, refused: Refusal | null) {
    const { q, which, page, done } = asked.parse(c.req.query());
    const filter = { words: q, which };
    const { name: paper, timezone } = await siteSettings(store);
    const offset = (page - 1) * PAIRS_A_PAGE;
    const pairs = await copyPairs(store, filter, { limit: PAIRS_A_PAGE, offset });
    const total = await countCopyPairs(store, filter);
    const editor = c.get('editor');
    const said = { done: refused ? null : done, refused: refused?.message ?? null };
    const shown = { paper, timezone, editor, filter, pairs, total, page, ...said };
    return c.html(copiesPage(shown), refused?.status ?? 200);
  }
  return app;
}
