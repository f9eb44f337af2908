import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startDiscovery } from '../../src/discovery/jobs/discoveryJob.ts';
import { HOUR, MINUTE } from '../../src/lib/clock.ts';
import { saveArrivals } from '../../src/store/arrivals.ts';
import { bodyPicturesOf } from '../../src/store/bodyPictures.ts';
import { excludedStories } from '../../src/store/exclusions.ts';
import { poolStories } from '../../src/store/pool.ts';
import { openStore } from '../../src/store/store.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 23, 12);

/** All published stories, or all that are under no embargo, or all pictures, from the first to the last. */
const WHOLE_PAPER =
  /stories_status_publishedAt \(status=\?\)|stories_embargoedUntil|SCAN (stories|media)/;

const store = await openStore(':memory:');
after(() => store.close());

describe('SQLite', () => {
  it('walks through the whole paper for discovery only to find the first story without a place', async () => {
    assert(store.sqlite);
    const asked = recorded(store.sqlite);
    const stories = ['gives way', 'is mended', 'is opened again'].map((what, at) =>
      arrival({ headline: `The quay wall of Marrowick ${what}`, publishedAt: NOW - at * HOUR }),
    );
    await saveArrivals(store, stories, { actor: 'test', now: NOW });
    const job = await startDiscovery(store, () => NOW);
    await job.settle();
    await saveArrivals(
      store,
      [arrival({ headline: 'The quay wall of Marrowick leaks', publishedAt: NOW })],
      { actor: 'test', now: NOW + MINUTE },
    );
    await job.settle();
    await job.stop();
    const walks = walksAmong(asked);
    assert(asked.size > 40, 'the statements were recorded');
    assert.deepEqual(
      walks.map(({ sql }) => sql.split(' from ')[0]),
      ['select min("stories"."publishedAt") as "first"'],
    );
  });

  it('finds what is recommended, what is kept out and the pictures of a text without a walk', async () => {
    assert(store.sqlite);
    const asked = recorded(store.sqlite);
    await poolStories(store, NOW);
    await excludedStories(store.db, { limit: 10, after: null });
    await bodyPicturesOf(store, 'any');
    assert.equal(asked.size, 3);
    assert.deepEqual(walksAmong(asked), []);
  });
});

const walksAmong = (asked: ReadonlySet<string>) =>
  plansOf(asked).filter(({ plan }) => WHOLE_PAPER.test(plan));

type Sqlite = NonNullable<typeof store.sqlite>;

function recorded(sqlite: Sqlite): Set<string> {
  const asked = new Set<string>();
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = (sql) => {
    if (sql.startsWith('select')) asked.add(sql);
    return prepare(sql);
  };
  return asked;
}

function plansOf(asked: ReadonlySet<string>) {
  const sqlite = store.sqlite;
  return [...asked].map((sql) => {
    const steps = sqlite?.prepare(`explain query plan ${sql}`).all() ?? [];
    return { sql, plan: steps.map(({ detail }) => String(detail)).join('; ') };
  });
}
