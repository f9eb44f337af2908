import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { readRelativeTime } from '../../src/intake/demo/relativeTime.ts';
import { loadDemo } from '../../src/intake/demo.ts';
import { DAY, HOUR, MINUTE } from '../../src/lib/clock.ts';
import { siteSettings } from '../../src/store/settings.ts';
import { openStore } from '../../src/store/store.ts';

const DEMO = resolve(import.meta.dirname, '../../demo');
const now = Date.UTC(2026, 10, 23, 8);
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-demo-'));
after(() => rmSync(folder, { recursive: true }));

describe('The demo newsroom', () => {
  it('is taken in without a problem, with nothing in the future, and only once', async () => {
    const store = await openStore(':memory:');
    const mediaFolder = join(folder, 'media');
    const first = await loadDemo(store, DEMO, { now, mediaFolder });
    assert.deepEqual(first.problems, []);
    assert.ok(first.stories >= 60);
    const stories = await store.db.selectFrom('stories').selectAll().execute();
    const waiting = await store.db.selectFrom('inbox').selectAll().execute();
    assert.equal(stories.length, first.stories + waiting.length);
    for (const { slug, publishedAt, updatedAt, correctedAt, receivedAt } of stories) {
      assert.ok(Math.max(publishedAt, updatedAt ?? 0, correctedAt ?? 0, receivedAt) <= now, slug);
    }
    for (const { file } of await store.db.selectFrom('media').select('file').execute()) {
      assert.ok(existsSync(join(mediaFolder, file)), file);
    }
    const copies = await store.db.selectFrom('copies').selectAll().execute();
    assert.ok(copies.length >= 2 && copies.every(({ similarity }) => similarity > 0.5));
    assert.ok((await store.db.selectFrom('corrections').selectAll().execute()).length >= 3);
    const again = await loadDemo(store, DEMO, { now: now + DAY, mediaFolder });
    assert.deepEqual(again, first);
    const revisions = await store.db
      .selectFrom('revisions')
      .select('number')
      .where('number', '>', 1)
      .execute();
    assert.deepEqual(revisions, []);
    assert.equal((await store.db.selectFrom('inbox').selectAll().execute()).length, waiting.length);
    await store.close();
  });

  it('leaves work at the desk: drafts, plans, and entries of wires that wait', async () => {
    const store = await openStore(':memory:');
    await loadDemo(store, DEMO, { now, mediaFolder: join(folder, 'media') });
    const rows = store.db.selectFrom('stories').leftJoin('inbox', 'inbox.storyId', 'stories.id');
    const drafts = await rows
      .select(['slug', 'state', 'receivedAt'])
      .where('status', '=', 'draft')
      .execute();
    const ofOurs = drafts.filter(({ state }) => state === null).map(({ slug }) => slug);
    assert.deepEqual(ofOurs.sort(), ['auction-clock-mended', 'what-starting-again-costs']);
    assert.equal(drafts.filter(({ state }) => state === 'waiting').length, 5);
    const doubted = await store.db
      .selectFrom('doubts')
      .innerJoin('stories', 'stories.id', 'doubts.storyId')
      .select('headline')
      .distinct()
      .execute();
    assert.deepEqual(
      doubted.map(({ headline }) => headline),
      ['Snow shuts Harl Pass until March, depot says'],
    );
    const sources = await store.db.selectFrom('feedSources').select('pausedAt').execute();
    assert.deepEqual(
      sources.map(({ pausedAt }) => pausedAt),
      [now, now],
    );
    const plans = await store.db
      .selectFrom('plans')
      .select(['day', 'time', 'sectionId'])
      .orderBy('day')
      .orderBy('time')
      .execute();
    assert.equal(plans.length, 7);
    assert.deepEqual({ ...plans[0] }, { day: '2026-11-23', time: '18:30', sectionId: 'politics' });
    await store.close();
  });

  it('names what is wrong with a story and takes the rest', async () => {
    const store = await openStore(':memory:');
    const small = join(folder, 'small');
    mkdirSync(join(small, 'stories'), { recursive: true });
    const newsroom = {
      name: 'The Small Paper',
      timezone: 'Europe/Paris',
      sections: [{ slug: 'news', name: 'News' }],
      people: [],
      topics: [],
      storylines: [],
      pictures: [{ file: 'gone.svg' }],
    };
    writeFileSync(join(small, 'newsroom.json'), JSON.stringify(newsroom));
    const story = (name: string, fields: string) =>
      writeFileSync(
        join(small, 'stories', `${name}.md`),
        `---\nheadline: ${name}\n${fields}\n---\nText.\n`,
      );
    story('good', 'published: "-2h"\nsection: news\nauthors: [Ada Pell]');
    story('lost', 'published: "-1d 09:00"\nstoryline: nowhere\npicture: none.svg\ncopyOf: nothing');
    story('untimely', 'published: "yesterday"');
    story('weighty', 'published: "-1h"\nweight: 12');
    writeFileSync(join(small, 'stories', 'bare.md'), 'No front matter.');
    mkdirSync(join(small, 'feeds'));
    writeFileSync(join(small, 'feeds', 'torn.json'), '{"title": "Torn"}');
    const { stories, problems } = await loadDemo(store, small, {
      now,
      mediaFolder: join(folder, 'm'),
    });
    assert.equal(stories, 2);
    const told = problems.sort().join('\n');
    for (const part of [
      /^bare\.md: has no front matter/m,
      /lost\.md: storyline "nowhere"/,
      /lost\.md: there is no picture none\.svg/,
      /lost\.md: copyOf names nothing/,
      /pictures\/gone\.svg/,
      /feeds\/torn\.json: /,
      /at feed_url/,
      /untimely\.md: "yesterday" is no time/,
      /weighty\.md: .*\n.*weight/,
    ]) {
      assert.match(told, part);
    }
    assert.equal((await siteSettings(store)).name, 'The Small Paper');
    await store.close();
  });
});

describe('A time of the demo', () => {
  const cases: [string, number][] = [
    ['-45m', now - 45 * MINUTE],
    ['-3h', now - 3 * HOUR],
    ['-2h 30m', now - 150 * MINUTE],
    ['-3d 09:15', Date.UTC(2026, 10, 20, 8, 15)],
    ['-0d 23:00', now],
    ['-200d 09:15', Date.UTC(2026, 4, 7, 7, 15)],
    ['2026-01-02T03:04:05Z', Date.UTC(2026, 0, 2, 3, 4, 5)],
  ];
  for (const [text, time] of cases) {
    it(`is told by the newsroom's clock: ${text}`, () => {
      assert.equal(readRelativeTime(text, { now, timezone: 'Europe/Paris' }), time);
    });
  }
});
