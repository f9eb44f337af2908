import { type Context, Hono } from 'hono';
import type { Clock } from '../lib/clock.ts';
import { allExperiments } from '../store/experiments.ts';
import { undecidedHeadlineTests } from '../store/headlineTests.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { DeskEnv } from './access.ts';
import type { Refusal } from './act.ts';
import { begin, conclude, conclusion, experiment } from './experiment.ts';
import { readForm } from './form.ts';
import { actsOf } from './formRoutes.ts';
import { experimentsPage } from './pages/experimentsPage.ts';

/** Two settings of Recommendation side by side: what is tried, what it shows, what was made of it. */
export function experimentRoutes(store: Store, clock: Clock): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  const act = actsOf({ clock, show, path: '/desk/experiments' });
  app.get('/desk/experiments', (c) => show(c, null));
  app.post(
    '/desk/experiments/begin',
    act('settings', (form, by) => begin(store, readForm(experiment, form), by)),
  );
  app.post(
    '/desk/experiments/conclude',
    act('settings', (form, by) => conclude(store, readForm(conclusion, form), by)),
  );

  async function show(c: Context<DeskEnv>, refusal: Refusal | null) {
    const [site, experiments, headlines] = await Promise.all([
      siteSettings(store),
      allExperiments(store),
      undecidedHeadlineTests(store),
    ]);
    const said = { done: c.req.query('done') === '1', refused: refusal?.message ?? null };
    const page = experimentsPage({
      ...{ site, editor: c.get('editor'), experiments, headlines, said, now: clock() },
    });
    return c.html(page, refusal?.status ?? 200);
  }
  return app;
}
