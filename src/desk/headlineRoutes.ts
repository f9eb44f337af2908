import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Clock } from '../lib/clock.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import type { By, Refusal } from './act.ts';
import { readForm } from './form.ts';
import { actsOf } from './formRoutes.ts';
import { chooseHeadline, headlineChoice } from './headlineChoice.ts';
import { endTrial, headlinesToTry, tryHeadlines } from './headlineTest.ts';
import { showStoryReaders } from './readersRoutes.ts';

/** The form has a field for each headline; one that is left empty is none. */
const form = z
  .object({ second: z.string().default(''), third: z.string().default(''), days: z.string() })
  .transform(
    ({ second, third, days }): z.input<typeof headlinesToTry> => ({
      headlines: [second, third].filter((headline) => headline.trim() !== ''),
      days: Number(days),
    }),
  )
  .pipe(headlinesToTry);

const chosen = z
  .object({ number: z.string() })
  .transform(({ number }) => ({ number: Number(number) }))
  .pipe(headlineChoice);

type Perform = (storyId: string, form: object, by: By) => Promise<void>;

/** Several headlines of a story: what is tried, chosen and ended, on the page of its readers. */
export function headlineRoutes(store: Store, clock: Clock): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const show = (c: Context<DeskEnv>, refusal: Refusal | null) =>
    showStoryReaders(c, store, clock(), refusal);
  const acts: Record<string, Perform> = {
    headlines: (id, sent, by) => tryHeadlines(store, id, readForm(form, sent), by),
    'headline-choice': (id, sent, by) => chooseHeadline(store, id, readForm(chosen, sent), by),
    'headlines-ended': (id, _sent, by) => endTrial(store, id, by),
  };
  for (const [name, perform] of Object.entries(acts)) {
    app.post(`/desk/readers/:id/${name}`, (c) => {
      const id = c.req.param('id');
      const act = actsOf({ clock, show, path: `/desk/readers/${encodeURIComponent(id)}` });
      return act('publish', (sent, by) => perform(id, sent, by))(c);
    });
  }
  return app;
}
