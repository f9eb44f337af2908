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

/**
 * Stories of ours that were written in a Ghost 5.130.6 and exported by it; what Ghost comes with, its
 * keys and its settings were taken out of the file.
 */
const EXPORT = resolve(import.meta.dirname, '../../fixtures/intake/ghost/ghost-5.130.json');

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-ghost-'));
const images = join(folder, 'content/images/2026/11');
mkdirSync(images, { recursive: true });
after(() => rmSync(folder, { recursive: true }));
await sharp({ create: { width: 60, height: 40, channels: 3, background: '#345' } })
  .png()
  .toFile(join(images, 'quay.png'));

it('What Ghost itself exports comes in whole', async () => {
  const store = await openStore(':memory:');
  after(() => store.close());
  const desk = createPictureDesk(store, {
    mediaFolder: join(folder, 'media'),
    folder: join(folder, 'content'),
  });
  const options = { pictures: { desk, whose: 'own' as const } };
  for await (const result of importFrom(
    store,
    EXPORT,
    { draft: false, now: NOW, language: 'en' },
    options,
  )) {
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
      ['Harbour board meets on Rope Street', 'published', 'report', 'harbour'],
      ['The night ferry ends in March', 'published', 'report', 'harbour'],
      ['A draft of the budget', 'draft', 'report', null],
      ['About us', 'published', 'page', null],
      ['Spring tide', 'published', 'report', 'harbour'],
    ],
  );
  const [board, ferry, , , tide] = stories;
  assert.ok(board && ferry && tide);
  assert.equal(ferry.standfirst, 'Islanders lose the last sailing of the day.');
  const lead = await store.db.selectFrom('media').selectAll().executeTakeFirstOrThrow();
  assert.deepEqual(
    [lead.id, lead.caption],
    [ferry.pictureId, 'The ferry at the quay. Photo: Bo Ek'],
  );
  const shown = String(await bodyMarkup(storedBody(ferry), IN_ENGLISH));
  for (const expected of [
    /sail for the <strong>last time<\/strong> on 31 March/,
    /<a href="\/2026\/09\/20\/harbour-board"[^>]*>harbour board<\/a>/,
    /<h2[^>]*>What is known<\/h2>/,
    /<blockquote>[\s\S]*There is no boat after six,<em> a nurse said\.<\/em>/,
    /<li>[\s\S]*Fares stay as they are/,
    /alt="Boats on still water"/,
    /<figcaption>Boats wait\. Photo: Bo Ek/,
    /Tickets bought before March stay good\./,
    /06:10 {2}18:00/,
    /<td>[\s\S]*Patience/,
    /Who decides\?[\s\S]*The harbour board of five\./,
    /href="https:\/\/harbour\.example\/minutes"[^>]*>Minutes of the board/,
    /href="https:\/\/harbour\.example\/times"[^>]*>Read the timetable/,
    /<s>Struck<\/s> and <code>code<\/code>/,
  ]) {
    assert.match(shown, expected);
  }
  assert.doesNotMatch(shown, /script|alert/);
  assert.match(
    String(await bodyMarkup(storedBody(board), IN_ENGLISH)),
    /alt="Side 1"[\s\S]*alt="Side 2"/,
  );
  const press = pressOver(store);
  const { status, headers } = await press.request('/night-ferry-ends/');
  assert.deepEqual([status, headers.get('Location')], [301, ferry.path]);
  assert.equal((await press.request(tide.path)).status, 404, 'what is to come is not out');
});
