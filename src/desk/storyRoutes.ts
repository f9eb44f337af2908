import { type Context, Hono } from 'hono';
import type { Clock } from '../lib/clock.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import type { By, Refusal } from './act.ts';
import { correct, correction } from './correction.ts';
import { exclude, exclusion, include } from './exclusion.ts';
import { readForm } from './form.ts';
import { acted, type Form } from './formRoutes.ts';
import { declineOffer, takeOffer } from './offer.ts';
import { storyPage } from './pages/storyPage.ts';
import { publish, restore } from './publication.ts';
import type { Power } from './roles.ts';
import { storyFile } from './storyFile.ts';
import { withdraw, withdrawal } from './withdrawal.ts';

type StoryAct = { act: Power; perform(storyId: string, form: Form, by: By): Promise<void> };

/** Each story's file, and the acts upon it. */
export function storyRoutes(store: Store, clock: Clock): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const acts: Record<string, StoryAct> = {
    publication: { act: 'publish', perform: (id, _form, by) => publish(store, id, by) },
    restoration: { act: 'restore', perform: (id, _form, by) => restore(store, id, by) },
    correction: {
      act: 'correct',
      perform: (id, form, by) => correct(store, id, readForm(correction, form), by),
    },
    'offer-taken': { act: 'correct', perform: (id, _form, by) => takeOffer(store, id, by) },
    'offer-declined': { act: 'correct', perform: (id) => declineOffer(store, id) },
    withdrawal: {
      act: 'withdraw',
      perform: (id, form, by) => withdraw(store, id, readForm(withdrawal, form), by),
    },
    exclusion: {
      act: 'exclude',
      perform: (id, form, by) => exclude(store, id, readForm(exclusion, form), by),
    },
    inclusion: { act: 'exclude', perform: (id, _form, by) => include(store, id, by) },
  };

  app.get('/desk/stories/:id', (c) => show(c, store, c.req.param('id'), null));

  for (const [name, { act, perform }] of Object.entries(acts)) {
    app.post(`/desk/stories/:id/${name}`, (c) => {
      const id = c.req.param('id');
      return acted(c, {
        ...{ clock, needed: act },
        async perform(form, by) {
          await perform(id, form, by);
          return `/desk/stories/${id}?done=${name}`;
        },
        refused: (refused) => show(c, store, id, { ...refused, act: name }),
      });
    });
  }
  return app;
}

type Refused = { error: Refusal; act: string; form: Form };

async function show(c: Context<DeskEnv>, store: Store, id: string, refused: Refused | null) {
  const file = await storyFile(store, id);
  if (!file) return c.text('There is no such story.', 404);
  const said = {
    done: refused ? null : (c.req.query('done') ?? null),
    refused: refused?.error.message ?? null,
    written: refused,
  };
  return c.html(storyPage(file, c.get('editor'), said), refused?.error.status ?? 200);
}
