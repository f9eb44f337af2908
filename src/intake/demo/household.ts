import type { Millis } from '../../lib/clock.ts';
import { noteChanges } from '../../store/changes.ts';
import { changeSiteSettings } from '../../store/settings.ts';
import type { Store } from '../../store/store.ts';
import { putNames } from '../../store/subjectNames.ts';
import type { Newsroom } from './newsroom.ts';

/** Sets up what stands before the first story: the paper's name, sections, people and subjects. */
export async function loadHousehold(store: Store, newsroom: Newsroom, now: Millis) {
  const { name, tagline, about, language, timezone } = newsroom;
  await changeSiteSettings(store, { name, tagline, about, language, timezone }, now);
  await store.db.transaction().execute(async (db) => {
    for (const [index, { slug: id, name, description }] of newsroom.sections.entries()) {
      const row = { name, description, position: index + 1 };
      await db
        .insertInto('sections')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    }
    for (const { slug: id, name, role, biography } of newsroom.people) {
      const row = { name, role, biography };
      await db
        .insertInto('people')
        .values({ id, ...row, portraitId: null })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    }
    for (const { slug: id, ...row } of newsroom.topics) {
      await db
        .insertInto('topics')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    }
    for (const { slug: id, ...row } of newsroom.storylines) {
      await db
        .insertInto('storylines')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    }
    await putNames(db, 'section', named(newsroom.sections));
    await putNames(db, 'person', named(newsroom.people));
    await putNames(db, 'topic', named(newsroom.topics));
    await putNames(db, 'storyline', named(newsroom.storylines));
    await noteChanges(db, ['settings', 'stories'], now);
  });
}

const named = (rows: readonly { slug: string; name: string }[]) =>
  rows.map(({ slug: id, name }) => ({ id, name }));
