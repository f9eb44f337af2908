import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, it } from 'node:test';
import sharp from 'sharp';
import { type ImportResult, importFrom } from '../../../src/intake/import.ts';
import { createPictureDesk } from '../../../src/intake/media/pictureDesk.ts';
import { bodyMarkup } from '../../../src/press/body.ts';
import type { Store } from '../../../src/store/store.ts';
import { storedBody } from '../../../src/store/storedBody.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { IN_ENGLISH, NOW, pressOver } from '../../support/press.ts';

const EXPORT = resolve(import.meta.dirname, '../../fixtures/intake/ghost/brede.json');
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-ghost-'));
const mediaFolder = join(folder, 'media');
const images = join(folder, 'content/images/2024/01');
mkdirSync(images, { recursive: true });
after(() => rmSync(folder, { recursive: true }));
for (const [name, background] of [
  ['ice', '#cde'],
  ['quay', '#654'],
] as const) {
  await sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toFile(join(images, `${name}.png`));
}

async function take(store: Store): Promise<ImportResult[]> {
  const desk = createPictureDesk(store, { mediaFolder, folder: join(folder, 'content') });
  const options = { pictures: { desk, whose: 'own' as const } };
  const results = [];
  const terms = { draft: false, now: NOW, language: 'en' };
  for await (const result of importFrom(store, EXPORT, terms, options)) results.push(result);
  return results;
}

onEveryDatabase('An export of Ghost', (open) => {
  it('comes in with its texts, people, topics, pictures and places', async () => {
    const store = await open();
    const results = await take(store);
    const failed = results.flatMap((result) =>
      result.outcome === 'failed' ? [`${result.place.split(', ')[1]}: ${result.error}`] : [],
    );
    assert.deepEqual(failed, [
      'post 6: is no post: "title": Invalid input: expected string, received number',
      'post 1: the picture https://ghost.invalid/content/images/2024/01/none.png is in no folder here: name the one it is in with --media',
    ]);
    const stories = await store.db
      .selectFrom('stories')
      .selectAll()
      .orderBy('publishedAt')
      .orderBy('path') // two are of one moment
      .execute();
    assert.deepEqual(
      stories.map(({ status, kind, path, sectionId }) => [status, kind, path, sectionId]),
      [
        ['published', 'page', '/2020/02/02/about-us', null],
        ['published', 'report', '/2024/01/05/harbour-ice', 'news'],
        ['published', 'report', '/2024/02/01/thaw', null],
        ['draft', 'report', '/2024/02/02/mail', null],
        ['draft', 'report', '/2024/02/02/members', null],
        ['published', 'report', '/2090/02/02/to-come', null],
      ],
    );
    const ice = stories[1];
    assert.ok(ice);
    const people = await store.db
      .selectFrom('storyPeople')
      .select('personId')
      .where('storyId', '=', ice.id)
      .orderBy('position')
      .execute();
    assert.deepEqual(
      people.map(({ personId }) => personId),
      ['bo-ek', 'ada-pell'],
    );
    const lead = await store.db
      .selectFrom('media')
      .selectAll()
      .where('id', '=', ice.pictureId)
      .executeTakeFirstOrThrow();
    assert.deepEqual([lead.alt, lead.caption, lead.width], ['A quay', 'The quay, white', 60]);
    assert.equal(readdirSync(mediaFolder).length, 2, 'each picture is one file');
    const shown = String(await bodyMarkup(storedBody(ice), IN_ENGLISH));
    assert.match(shown, /The harbour <strong>froze<\/strong> &amp; <strong><em>thawed/);
    assert.match(shown, /<a href="\/2024\/02\/01\/thaw"/);
    assert.match(shown, /<ol start="3">/);
    assert.match(shown, /<figcaption>Ice, early<\/figcaption>/);
    assert.match(shown, /<a href="https:\/\/films.example\/1"[^>]*>A film/);
    assert.doesNotMatch(shown, /script|javascript|iframe/i);
    const { status, headers } = await pressOver(store).request('/harbour-ice/');
    assert.deepEqual([status, headers.get('Location')], [301, ice.path]);
    const origins = await store.db.selectFrom('origins').selectAll().execute();
    assert.deepEqual(
      origins.map(({ publisher }) => publisher),
      ['elsewhere.example'],
    );
  });

  it('changes nothing the second time, pictures and all', async () => {
    const store = await open();
    await take(store);
    const outcomes = (await take(store)).map(({ outcome }) => outcome);
    assert.deepEqual([...new Set(outcomes)].sort(), ['failed', 'noted', 'unchanged']);
  });
});
