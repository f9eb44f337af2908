import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, it } from 'node:test';
import sharp from 'sharp';
import { importFrom } from '../../../src/intake/import.ts';
import { createPictureDesk } from '../../../src/intake/media/pictureDesk.ts';
import { bodyMarkup } from '../../../src/press/body.ts';
import { openStore } from '../../../src/store/store.ts';
import { storedBody } from '../../../src/store/storedBody.ts';
import { IN_ENGLISH, NOW, pressOver } from '../../support/press.ts';

/** Stories of ours that were put into a WordPress 6.1.9 and exported by it. */
const EXPORT = resolve(import.meta.dirname, '../../fixtures/intake/wordpress/wordpress-6.1.xml');

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-wordpress-'));
const images = join(folder, 'uploads/2026/11');
mkdirSync(images, { recursive: true });
after(() => rmSync(folder, { recursive: true }));
await sharp({ create: { width: 60, height: 40, channels: 3, background: '#345' } })
  .jpeg()
  .toFile(join(images, 'quay.jpg'));

it('What WordPress itself exports comes in whole', async () => {
  const store = await openStore(':memory:');
  after(() => store.close());
  const desk = createPictureDesk(store, { mediaFolder: join(folder, 'media'), folder });
  const options = { pictures: { desk, whose: 'own' as const } };
  const terms = { draft: false, now: NOW, language: 'en' };
  for await (const result of importFrom(store, EXPORT, terms, options)) {
    assert.notEqual(result.outcome, 'failed', JSON.stringify(result));
  }
  const stories = await store.db
    .selectFrom('stories')
    .selectAll()
    .orderBy('publishedAt')
    .orderBy('headline') // two may be of one moment
    .execute();
  assert.deepEqual(
    stories.map(({ headline, status, kind, sectionId }) => [headline, status, kind, sectionId]),
    [
      ['About us', 'published', 'page', null],
      ['Harbour board meets & votes', 'published', 'report', 'coast'],
      ['The night ferry ends in March', 'published', 'report', 'coast'],
      ['A draft of the budget', 'draft', 'report', null],
      ['Spring tide', 'published', 'report', 'coast'],
    ],
  );
  const [, , ferry, , tide] = stories;
  assert.ok(ferry && tide);
  assert.equal(ferry.standfirst, 'Islanders lose the last sailing of the day.');
  assert.equal(new Date(ferry.publishedAt).toISOString(), '2026-10-02T07:30:00.000Z');
  const lead = await store.db.selectFrom('media').selectAll().executeTakeFirstOrThrow();
  assert.equal(ferry.pictureId, lead.id);
  const people = await store.db
    .selectFrom('storyPeople')
    .select('personId')
    .where('storyId', '=', ferry.id)
    .execute();
  assert.deepEqual(
    people.map(({ personId }) => personId),
    ['bo-ek'],
  );
  const shown = String(await bodyMarkup(storedBody(ferry), IN_ENGLISH));
  for (const expected of [
    /sail for the <strong>last time<\/strong> on 31 March/,
    /<a href="\/2026\/09\/20\/harbour-board"[^>]*>harbour board<\/a>/,
    /<h2[^>]*>What is known<\/h2>/,
    /<li>[\s\S]*Fares stay as they are/,
    /<blockquote>[\s\S]*There is no boat after six\.[\s\S]*A nurse/,
    /alt="Boats on still water"[\s\S]*Boats wait\. Photo: Bo Ek/,
    /<td>[\s\S]*Patience/,
    /06:10 {2}18:00/,
    /alt="Side"[\s\S]*The other side/,
    /href="https:\/\/films\.example\/1"/,
  ]) {
    assert.match(shown, expected);
  }
  assert.doesNotMatch(shown, /script|alert|wp:/);
  const press = pressOver(store);
  for (const old of ['/2026/10/night-ferry-ends/', '/2026/10/last-boat/', '/?p=5']) {
    const { status, headers } = await press.request(old);
    assert.deepEqual([old, status, headers.get('Location')], [old, 301, ferry.path]);
  }
  const section = await press.request('/category/coast/');
  assert.deepEqual([section.status, section.headers.get('Location')], [301, '/section/coast']);
  assert.equal((await press.request(tide.path)).status, 404, 'what is to come is not out');
});
