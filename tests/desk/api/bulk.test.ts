import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { HOUR } from '../../../src/lib/clock.ts';
import { saveArrival } from '../../../src/store/arrivals.ts';
import { changeSiteSettings } from '../../../src/store/settings.ts';
import { openStore } from '../../../src/store/store.ts';
import { makeToken } from '../../../src/store/tokens.ts';
import { desk } from '../../support/desk.ts';
import { NOW } from '../../support/press.ts';
import { arrival } from '../../support/stories.ts';

const store = await openStore(':memory:');
after(() => store.close());
await changeSiteSettings(store, { stages: ['Pitched', 'Ready'] }, NOW);
const { signedIn, url } = await desk(store, NOW);
const editor = await signedIn('editor');
const reporter = await signedIn('reporter');
const contributor = await signedIn('contributor');
type Visitor = typeof editor;
type Entry = { id: string; problem: { status: number; title: string; field?: string } | null };

const begin = async (who: Visitor, headline = 'A quay') =>
  (await who.api('POST', '/desk/stories', { headline })).body.id as string;
const published = async (headline: string) =>
  (await saveArrival(store, arrival({ headline }), { actor: 'test', now: NOW - 1 })).storyId;
const bulk = (who: Visitor, ids: string[], act: object) =>
  who.api('POST', '/desk/bulk', { ids, act });
const came = async (who: Visitor, ids: string[], act: object) => {
  const { status, body } = await bulk(who, ids, act);
  assert.equal(status, 200, JSON.stringify(body));
  return body.entries.map(({ id, problem }: Entry) => [id, problem?.status ?? 'done']);
};
const storyOf = async (id: string) => (await editor.api('GET', `/desk/stories/${id}`)).body;
const logOf = async (id: string, query = '') =>
  (await editor.api('GET', `/desk/stories/${id}/log${query}`)).body;

describe('An act upon many stories', () => {
  it('is done to each by itself: one that is refused stops none', async () => {
    const [one, other] = [await begin(reporter), await begin(reporter, '')];
    const out = await published('The ferry is late');
    const ids = [one, out, 'no-such-story', other, one];
    assert.deepEqual(await came(editor, ids, { kind: 'publication' }), [
      [one, 'done'],
      [out, 409],
      ['no-such-story', 404],
      [other, 422],
    ]);
    assert.equal((await storyOf(one)).status, 'published');
    assert.equal((await storyOf(other)).status, 'draft');
  });

  it('does all that can be done to one, with the log of the single act', async () => {
    const { people } = (await editor.api('GET', '/desk/workflow')).body;
    const mara = people.find((one: { name: string }) => one.name === 'The reporter');
    await store.db
      .insertInto('sections')
      .values({ id: 'sea', name: 'Sea', description: '', position: 1 })
      .execute();
    const ids = [await begin(reporter), await begin(editor)];
    const done = ids.map((id) => [id, 'done']);
    const at = new Date(NOW + HOUR).toISOString();
    for (const act of [
      { kind: 'stage', stage: 'Ready' },
      { kind: 'assignment', userId: mara.id },
      { kind: 'section', sectionId: 'sea' },
      { kind: 'topic', topic: 'Harbour' },
      { kind: 'topic', topic: 'Tides' },
      { kind: 'schedule', at },
    ]) {
      assert.deepEqual(await came(editor, ids, act), done, act.kind);
    }
    for (const id of ids) {
      const story = await storyOf(id);
      assert.deepEqual(
        [story.stage, story.assignee.name, story.section.name, story.scheduledFor],
        ['Ready', 'The reporter', 'Sea', at],
      );
      assert.deepEqual(
        story.topics.map(({ name }: { name: string }) => name),
        ['Harbour', 'Tides'],
      );
      const { entries } = await logOf(id);
      assert.deepEqual(
        entries.map((one: { what: string; reason: string }) => [one.what, one.reason]),
        [
          ['schedule', at],
          ['topic added', 'Tides'],
          ['topic added', 'Harbour'],
          ['section', 'Sea'],
          ['assigned to The reporter', null],
          ['stage', 'Ready'],
        ],
      );
      assert.deepEqual(
        new Set(entries.map((one: { actor: string }) => one.actor)),
        new Set(['The editor']),
      );
    }
    assert.deepEqual(await came(editor, ids, { kind: 'discarding' }), done);
    assert.equal((await editor.api('GET', `/desk/stories/${ids[0]}`)).status, 404);
  });

  it('withdraws with a reason, and not without', async () => {
    const id = await published('A hoax');
    const without = await bulk(editor, [id], { kind: 'withdrawal', reason: 'No.' });
    assert.deepEqual([without.status, without.body.field], [422, 'act.reason']);
    const reason = 'It rested on a forged letter.';
    assert.deepEqual(await came(editor, [id], { kind: 'withdrawal', reason }), [[id, 'done']]);
    assert.equal((await storyOf(id)).status, 'withdrawn');
    assert.deepEqual((await logOf(id)).entries[0], {
      ...{ at: new Date(NOW).toISOString(), actor: 'The editor', what: 'withdrawal', reason },
      revision: 2,
    });
  });

  it('says who has a story, and leaves that one alone', async () => {
    const ids = [await begin(reporter), await begin(reporter)];
    await reporter.api('PUT', `/desk/stories/${ids[0]}/hold`, {});
    const { body } = await bulk(editor, ids, { kind: 'topic', topic: 'Gulls' });
    const [held, free] = body.entries;
    assert.deepEqual([held.problem.status, held.problem.holder.name], [409, 'The reporter']);
    assert.equal(free.problem, null);
  });

  it('is refused as a whole to those whose role does it to no story', async () => {
    const id = await begin(reporter);
    const reason = 'It rested on a forged letter.';
    const at = new Date(NOW + HOUR).toISOString();
    for (const act of [
      { kind: 'publication' },
      { kind: 'schedule', at },
      { kind: 'withdrawal', reason },
    ]) {
      assert.equal((await bulk(reporter, [id], act)).status, 403, act.kind);
    }
    assert.equal((await bulk(contributor, [id], { kind: 'assignment', userId: null })).status, 403);
    assert.equal((await storyOf(id)).status, 'draft');
  });

  it('reaches of a contributor’s list their own drafts alone', async () => {
    const [own, theirs] = [await begin(contributor), await begin(reporter)];
    for (const act of [
      { kind: 'stage', stage: 'Pitched' },
      { kind: 'section', sectionId: null },
      { kind: 'topic', topic: 'Gulls' },
      { kind: 'discarding' },
    ]) {
      assert.deepEqual(await came(contributor, [theirs, own], act), [
        [theirs, 404],
        [own, 'done'],
      ]);
    }
    const story = await storyOf(theirs);
    assert.deepEqual([story.stage, story.topics, story.status], [null, [], 'draft']);
    assert.deepEqual((await logOf(theirs)).entries, []);
  });

  it('is for two hundred at most, and for a known act', async () => {
    const many = Array.from({ length: 201 }, (_, at) => `story-${at}`);
    assert.equal((await bulk(editor, many, { kind: 'publication' })).body.field, 'ids');
    assert.equal((await bulk(editor, [], { kind: 'publication' })).status, 422);
    assert.equal((await bulk(editor, ['a'], { kind: 'burning' })).status, 422);
  });

  it('is done by a key with the powers of its scopes', async () => {
    const id = await begin(reporter);
    const ask = async (scopes: string[], act: object) => {
      const key = { name: 'bot', scopes, createdBy: 'test', expiresAt: null };
      const authorization = `Bearer ${await makeToken(store, key, NOW - 10)}`;
      const response = await fetch(`${url}/api/v1/desk/bulk`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ ids: [id], act }),
      });
      return response.status;
    };
    assert.equal(await ask(['desk:read'], { kind: 'stage', stage: null }), 403);
    assert.equal(await ask(['desk:read', 'desk:write'], { kind: 'publication' }), 403);
    assert.equal(await ask(['desk:write', 'stories:write'], { kind: 'publication' }), 200);
    assert.equal((await storyOf(id)).status, 'published');
  });
});

describe('The log of a story', () => {
  it('is read page by page, by those alone who see the story', async () => {
    const id = await begin(reporter);
    for (const stage of ['Pitched', 'Ready', null]) {
      await reporter.api('PUT', `/desk/stories/${id}/stage`, { stage });
    }
    const first = await logOf(id, '?limit=2');
    const rest = await logOf(id, `?limit=2&cursor=${first.next}`);
    assert.deepEqual(
      [...first.entries, ...rest.entries].map(({ reason }: { reason: string }) => reason),
      ['none', 'Ready', 'Pitched'],
    );
    assert.equal(rest.next, null);
    assert.equal((await contributor.api('GET', `/desk/stories/${id}/log`)).status, 404);
  });
});
