import { type Context, Hono } from 'hono';
import type { Clock } from '../lib/clock.ts';
import type { SubjectKind } from '../store/mergedSubjects.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { subjectRows } from '../store/subjectRows.ts';
import type { DeskEnv } from './access.ts';
import type { By, Refusal } from './act.ts';
import { readForm } from './form.ts';
import { actsOf } from './formRoutes.ts';
import { subjectsPage } from './pages/subjectsPage.ts';
import { changeSubject, mergeInto, merging, readdress, SUBJECT_CHANGES } from './subject.ts';
import { addition, SUBJECT_ADDITIONS } from './subjectAddition.ts';

/** What each kind is called in the addresses of the desk. */
const SUBJECT_PLACES: Record<SubjectKind, string> = {
  topic: '/desk/topics',
  section: '/desk/sections',
  person: '/desk/contributors',
};

const SHOWN = 200;

/** Topics, sections and contributors: what they are called, and which of them are the same. */
export function subjectRoutes(store: Store, clock: Clock): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  addKind(app, 'topic');
  addKind(app, 'section');
  addKind(app, 'person');
  return app;

  function addKind(routes: Hono<DeskEnv>, kind: SubjectKind) {
    const path = SUBJECT_PLACES[kind];
    const act = actsOf({ clock, show, path });
    const acts: Record<string, (id: string, form: object, by: By) => Promise<void>> = {
      change: (id, form, by) =>
        changeSubject(store, kind, id, readForm(SUBJECT_CHANGES[kind], form), by),
      merging: (id, form, by) => mergeInto(store, kind, id, readForm(merging, form), by),
      address: (id, _form, by) => readdress(store, kind, id, by),
    };
    routes.get(path, (c) => show(c, null));
    routes.post(
      path,
      act('subjects', async (form, by) => {
        await addition(store, kind, readForm(SUBJECT_ADDITIONS[kind], form), by);
      }),
    );
    for (const [name, perform] of Object.entries(acts)) {
      routes.post(`${path}/:id/${name}`, (c) =>
        act('subjects', (form, by) => perform(c.req.param('id'), form, by))(c),
      );
    }

    async function show(c: Context<DeskEnv>, refusal: Refusal | null) {
      const words = c.req.query('q')?.slice(0, 100) ?? '';
      const [site, rows] = await Promise.all([
        siteSettings(store),
        subjectRows(store.db, kind, { words, limit: SHOWN }),
      ]);
      const said = { done: c.req.query('done') === '1', refused: refusal?.message ?? null };
      const page = subjectsPage({ kind, path, site, editor: c.get('editor'), words, rows, said });
      return c.html(page, refusal?.status ?? 200);
    }
  }
}
