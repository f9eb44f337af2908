import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Clock } from '../lib/clock.ts';
import { copyPairs, countCopyPairs } from '../store/deskCopies.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import { Refusal } from './act.ts';
import { copyPair, holdApart, linkCopy } from './copy.ts';
import { copiesPage, PAIRS_A_PAGE } from './pages/copiesPage.ts';
import { may } from './roles.ts';

const asked = z.object({
  q: z.string().max(200).catch(''),
  which: z.enum(['all', 'ours', 'received', 'apart']).catch('all'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  done: z.enum(['apart', 'link']).nullable().catch(null),
});

/** Where our stories stand elsewhere, what of that which came in are copies, and what editors say. */
export function copyRoutes(store: Store, clock: Clock): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const acts = { apart: holdApart, link: linkCopy };

  app.get('/desk/copies', (c) => show(c, store, null));

  for (const [name, perform] of Object.entries(acts)) {
    app.post(`/desk/copies/${name}`, async (c) => {
      const editor = c.get('editor');
      if (!may(editor.role, 'correct'))
        return c.text('Your role at the desk does not allow this.', 403);
      const pair = copyPair.safeParse(await c.req.parseBody());
      try {
        if (!pair.success) throw new Refusal(pair.error.issues[0]?.message ?? 'Say more.', 422);
        await perform(store, pair.data, { actor: editor.email, now: clock() });
        return c.redirect(`/desk/copies?done=${name}`, 303);
      } catch (error) {
        if (error instanceof Refusal) return show(c, store, error);
        throw error;
      }
    });
  }
  return app;
}

async function show(c: Context<DeskEnv>, store: Store, refused: Refusal | null) {
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
