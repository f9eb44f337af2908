import { HOUR, hourOf } from '../../src/lib/clock.ts';
import { plainBody } from '../../src/store/body.ts';
import type { Store } from '../../src/store/store.ts';
import { NOW, nameThePaper, publish } from './press.ts';

/** Text that would be markup, and a script, if anything let it through. */
export const HOSTILE = `Quay <script>alert("1")</script> & 'wall'`;

export type Fixture = {
  main: string;
  mainPath: string;
  copyPath: string;
  withdrawnPath: string;
  embargoedPath: string;
};

/** A small paper with everything that a page can have to show, and everything that it must not. */
export async function fillPaper(store: Store): Promise<Fixture> {
  await nameThePaper(store);
  await store.db
    .insertInto('storylines')
    .values({ id: 'quay', name: 'The quay', summary: 'How the quay fell.' })
    .execute();
  for (let number = 1; number <= 26; number++) {
    await publish(store, {
      headline: `Report number ${number}`,
      standfirst: `What is in report ${number}.`,
      section: { name: number % 2 ? 'News' : 'Harbour' },
      topics: [{ name: 'Harbour works' }],
      people: [{ name: 'Ada Pell', credit: 'author', role: 'Reporter', biography: 'Ada writes.' }],
      storylineId: number <= 4 ? 'quay' : null,
      publishedAt: NOW - number * 5 * HOUR,
    });
  }
  const main = await publishMain(store);
  const copy = await publish(store, {
    ...{ headline: 'The same text elsewhere', section: { name: 'News' } },
    origins: [origin('The Gull', 'stated')],
    publishedAt: NOW - HOUR,
  });
  await store.db
    .insertInto('copies')
    .values({ storyId: copy, originalId: main, similarity: 0.97, foundAt: NOW })
    .execute();
  const withdrawn = await publish(store, { headline: 'Taken back', section: { name: 'News' } });
  await store.db
    .updateTable('stories')
    .set({ status: 'withdrawn', withdrawnAt: NOW, withdrawnReason: 'The letter was forged.' })
    .where('id', '=', withdrawn)
    .execute();
  const embargoed = await publish(store, {
    ...{ headline: 'Not yet', section: { name: 'News' }, publishedAt: NOW - HOUR },
    embargoedUntil: NOW + HOUR,
  });
  await addResults(store, main);
  const pathOf = async (id: string) =>
    (await store.db.selectFrom('stories').select('path').where('id', '=', id).executeTakeFirst())
      ?.path ?? '';
  return {
    main,
    mainPath: await pathOf(main),
    copyPath: await pathOf(copy),
    withdrawnPath: await pathOf(withdrawn),
    embargoedPath: await pathOf(embargoed),
  };
}

async function publishMain(store: Store): Promise<string> {
  const main = await publish(store, {
    headline: HOSTILE,
    slug: 'main',
    standfirst: `A standfirst with <b>marks</b>`,
    section: { id: 'news', name: 'News' },
    storylineId: 'quay',
    topics: [{ name: 'Harbour works' }, { id: 'hostile', name: '<i>Topic</i>' }],
    people: [
      { id: 'ben', name: 'Ben "<u>" Orr', credit: 'author', role: 'Editor', biography: 'He is.' },
      { name: 'Cleo Marsh', credit: 'contributor' },
    ],
    sources: [{ name: 'A pilot', role: 'Harbour pilot', onRecord: 0 }],
    origins: [origin('Asset Vision', 'stated'), origin('The Corrin Mail', 'suspected')],
    doubts: [{ field: 'stamped', claim: 'It is dated April.', evidence: 'It speaks of May.' }],
    body: plainBody(['The quay wall gave way.', `A second paragraph ${HOSTILE}`]),
    publishedAt: NOW - 2 * HOUR,
    updatedAt: NOW - HOUR,
    stampedAt: NOW - 900 * HOUR,
  });
  const correction = { storyId: main, actor: 'test', kind: 'correction' as const };
  await store.db
    .insertInto('corrections')
    .values([
      { ...correction, id: 'c1', text: 'The wall was 40 metres long.', grave: 1, at: NOW - 1_000 },
      { ...correction, id: 'c2', text: 'A name was misspelt.', grave: 0, at: NOW - 2_000 },
    ])
    .execute();
  return main;
}

const origin = (publisher: string, certainty: 'stated' | 'suspected') => ({
  ...{ publisher, certainty, publishedAt: null, licence: null },
  url: certainty === 'stated' ? 'https://asset.example/1' : null,
  evidence: certainty === 'suspected' ? 'The text names it twice.' : null,
});

/** Results of discovery in which every list would like to show the same stories. */
async function addResults(store: Store, main: string) {
  const stories = await store.db.selectFrom('stories').select('id').orderBy('id').execute();
  const others = stories.map(({ id }) => id).filter((id) => id !== main);
  await store.db
    .insertInto('related')
    .values(
      others.map((relatedId, position) => ({
        ...{ storyId: main, position, relatedId, score: 1 / (position + 1) },
        ...{ why: 'same-topic', detail: 'Harbour works' },
      })),
    )
    .execute();
  const lists = [
    ['most-read', '1h'],
    ['most-read', '24h'],
    ['most-read', '7d'],
    ['trending', '24h'],
  ] as const;
  for (const [list, window] of lists) {
    const rows = [main, ...others].map((storyId, position) => ({
      ...{ list, window, storyId },
      ...{ score: 50 - position, readers: 100 - position },
      why: list === 'trending' ? 'speed' : 'readers',
    }));
    await store.db.insertInto('rankings').values(rows).execute();
  }
  const hour = hourOf(NOW);
  await store.db
    .insertInto('storyHours')
    .values([main, ...others].map((storyId, at) => ({ storyId, hour: hour - (at % 3), views: 7 })))
    .execute();
  await store.db
    .insertInto('reactions')
    .values({ storyId: main, reader: 'r', kind: 'useful', at: NOW })
    .execute();
}
