import { type Context, Hono } from 'hono';
import type { Clock } from '../lib/clock.ts';
import { deskStoryline, deskStorylines } from '../store/deskStorylines.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import type { By, Refusal } from './act.ts';
import { readForm } from './form.ts';
import { acted, type Form } from './formRoutes.ts';
import { storylinePage } from './pages/storylinePage.ts';
import { addition, bringIn } from './storylines/addition.ts';
import { mergeInto, merger } from './storylines/merger.ts';
import { move, moveTo } from './storylines/move.ts';
import { removal, takeOut } from './storylines/removal.ts';
import { rename, renameTo } from './storylines/renaming.ts';
import { split, splitOff } from './storylines/split.ts';

/** Does it; the id of the storyline to go on with. */
type Perform = (store: Store, id: string, form: Form, by: By) => Promise<string>;

const PERFORM: Record<string, Perform> = {
  rename: (store, id, form, by) => renameTo(store, id, readForm(rename, form), by),
  merger: (store, id, form, by) => mergeInto(store, id, readForm(merger, form), by),
  split: (store, id, form, by) => splitOff(store, id, readForm(split, form), by),
  move: (store, id, form, by) => moveTo(store, id, readForm(move, form), by),
  removal: (store, id, form, by) => takeOut(store, id, readForm(removal, form), by),
  addition: (store, id, form, by) => bringIn(store, id, readForm(addition, form), by),
};

/** The page of each storyline, and the acts upon it. */
export function storylineRoutes(store: Store, clock: Clock): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();

  app.get('/desk/storylines/:id', (c) => show(c, store, c.req.param('id'), null));

  for (const [name, perform] of Object.entries(PERFORM)) {
    app.post(`/desk/storylines/:id/${name}`, (c) => {
      const id = c.req.param('id');
      return acted(c, {
        ...{ clock, needed: 'group' },
        perform: async (form, by) =>
          `/desk/storylines/${await perform(store, id, form, by)}?done=${name}`,
        refused: (refused) => show(c, store, id, { ...refused, act: name }),
      });
    });
  }
  return app;
}

type Refused = { error: Refusal; act: string; form: Form };

async function show(c: Context<DeskEnv>, store: Store, id: string, refused: Refused | null) {
  const found = await deskStoryline(store, id);
  if (!found) return c.text('There is no such storyline.', 404);
  const { name: paper, timezone } = await siteSettings(store);
  const others = await deskStorylines(store, '', { limit: 200, offset: 0 });
  const said = {
    done: refused ? null : (c.req.query('done') ?? null),
    refused: refused?.error.message ?? null,
    written: refused,
  };
  const page = storylinePage(
    { ...found, others: others.filter((other) => other.id !== id), paper, timezone },
    c.get('editor'),
    said,
  );
  return c.html(page, refused?.error.status ?? 200);
}
