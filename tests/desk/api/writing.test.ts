import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { saveArrival } from '../../../src/store/arrivals.ts';
import { plainBody } from '../../../src/store/body.ts';
import { isEdited } from '../../../src/store/inbox.ts';
import { openStore } from '../../../src/store/store.ts';
import { desk } from '../../support/desk.ts';
import { arrival } from '../../support/stories.ts';

let now = Date.UTC(2026, 10, 23, 12);
const store = await openStore(':memory:');
after(() => store.close());
const { signedIn } = await desk(store, () => now);
const reporter = await signedIn('reporter');
const editor = await signedIn('editor');

const begin = async (words: object = {}) =>
  (await reporter.api('POST', '/desk/stories', words)).body.id as string;
const read = (id: string) => reporter.api('GET', `/desk/stories/${id}`);
const save = (id: string, change: object, etag: string, who = reporter) =>
  who.api('PATCH', `/desk/stories/${id}`, change, { 'if-match': etag });
const revisions = (id: string) =>
  store.db
    .selectFrom('revisions')
    .selectAll()
    .where('storyId', '=', id)
    .orderBy('number')
    .execute();
const publicly = async (id: string) => (await reporter.api('GET', `/stories/${id}`)).body;

describe('A draft', () => {
  it('is begun, written and read again, all of it', async () => {
    await store.db
      .insertInto('sections')
      .values({ id: 'coast', name: 'Coast', description: '', position: 1 })
      .execute();
    const id = await begin({ headline: 'A quay', language: 'ar' });
    const first = await read(id);
    assert.equal(first.body.direction, 'rtl');
    const change = {
      ...{ headline: 'A quay wall gives way', standfirst: 'At night.', dateline: 'Marrowick' },
      ...{ kind: 'feature', language: 'en', direction: 'ltr', sectionId: 'coast', weight: 8 },
      ...{ topics: ['Harbour', 'Floods'], authors: ['Ada Pell'], contributors: ['Ben Oke'] },
      ...{ body: plainBody(['The wall gave way.']), showSources: false },
      sources: [{ name: 'Mara Voss', role: 'harbour master', onRecord: true }],
    };
    const saved = await save(id, change, first.etag);
    assert.equal(saved.status, 200);
    const { body, etag } = await read(id);
    assert.equal(saved.etag, etag);
    assert.notEqual(etag, first.etag);
    const { sectionId, topics, ...same } = change;
    for (const [name, value] of Object.entries(same)) assert.deepEqual(body[name], value, name);
    assert.deepEqual(body.section, { id: sectionId, name: 'Coast' });
    assert.deepEqual(
      body.topics.map((topic: { name: string }) => topic.name),
      topics,
    );
    assert.deepEqual([body.slug, body.wordCount], ['a-quay-wall-gives-way', 4]);
    assert.deepEqual([body.status, body.url, body.live], ['draft', null, null]);
  });

  it('is begun once by each, however often the answer is lost', async () => {
    const again = { 'idempotency-key': 'the-same' };
    const start = async (who: typeof reporter) =>
      (await who.api('POST', '/desk/stories', { headline: 'Once' }, again)).body.id;
    const first = await start(reporter);
    assert.equal(await start(reporter), first);
    assert.notEqual(await start(editor), first);
  });

  it('is saved over by nobody who has not read it', async () => {
    const id = await begin({ headline: 'One' });
    const { etag } = await read(id);
    assert.equal((await save(id, { headline: 'Two' }, etag)).status, 200);
    const late = await save(id, { headline: 'Three' }, etag, editor);
    assert.equal(late.status, 412);
    assert.equal(late.body.current.headline, 'Two');
    assert.equal((await save(id, { headline: 'Three' }, late.etag, editor)).status, 200);
    const without = await reporter.api('PATCH', `/desk/stories/${id}`, { headline: 'Four' });
    assert.equal(without.status, 428);
  });

  const WRONG: [object, string][] = [
    [{ headline: 'x'.repeat(301) }, 'headline'],
    [{ sectionId: 'nowhere' }, 'sectionId'],
    [{ pictureId: 'nothing' }, 'pictureId'],
    [{ weight: 10 }, 'weight'],
    [{ language: 'not a language' }, 'language'],
    [{ authors: [''] }, 'authors.0'],
    [{ body: { type: 'doc', content: [{ type: 'script' }] } }, 'body.content.0.type'],
    [{ sources: [{ name: 'Mara' }] }, 'sources.0.role'],
  ];
  for (const [change, field] of WRONG) {
    it(`names the field that is wrong: ${field}`, async () => {
      const id = await begin();
      const { status, body } = await save(id, change, '*');
      assert.deepEqual([status, body.field], [422, field]);
    });
  }

  it('makes one revision a spell of writing', async () => {
    const id = await begin();
    for (const headline of ['A', 'A q', 'A quay']) {
      now += 5_000;
      await save(id, { headline }, '*');
    }
    await save(id, { topics: ['Harbour'] }, '*');
    assert.deepEqual(
      (await revisions(id)).map((one) => one.headline),
      ['A quay'],
    );
    await save(id, { headline: 'Another hand' }, '*', editor);
    now += 11 * 60_000;
    await save(id, { headline: 'After a pause' }, '*', editor);
    assert.deepEqual(
      (await revisions(id)).map((one) => [one.number, one.actor, one.headline]),
      [
        [1, 'The reporter', 'A quay'],
        [2, 'The editor', 'Another hand'],
        [3, 'The editor', 'After a pause'],
      ],
    );
  });

  it('has no address before it is published, then one of its day and slug', async () => {
    const id = await begin({ headline: 'Fog over the quay' });
    assert.equal((await editor.api('POST', `/stories/${await begin()}/publication`)).status, 422);
    now += 3_600_000;
    assert.equal((await editor.api('POST', `/stories/${id}/publication`)).status, 204);
    const { body } = await read(id);
    assert.match(body.url, /\/2026\/11\/23\/fog-over-the-quay$/);
    assert.equal(body.publishedAt, new Date(now).toISOString());
    assert.equal((await save(id, { slug: 'other' }, '*')).status, 409);
    assert.equal((await editor.api('DELETE', `/desk/stories/${id}`)).status, 409);
  });
});

describe('A working copy', () => {
  it('is seen by no reader before its update', async () => {
    const id = await begin({ headline: 'Ferry late' });
    await save(id, { body: plainBody(['It was late.']), topics: ['Ferries'] }, '*');
    await editor.api('POST', `/stories/${id}/publication`);
    await save(id, { headline: 'Ferry sunk', topics: ['Wrecks'], authors: ['Ada Pell'] }, '*');
    const { body } = await read(id);
    assert.deepEqual([body.headline, body.live.headline], ['Ferry sunk', 'Ferry late']);
    assert.equal(body.unpublishedChanges, true);
    assert.equal((await publicly(id)).headline, 'Ferry late');
    for (const word of ['sunk', 'Wrecks']) {
      const { body: found } = await reporter.api('GET', `/search?q=${word}`);
      assert.equal(found.entries.length, 0, word);
    }
    const note = { substantial: true, note: 'The ferry was found.' };
    assert.equal((await editor.api('POST', `/stories/${id}/update`, note)).status, 204);
    const out = await publicly(id);
    assert.deepEqual([out.headline, out.authors], ['Ferry sunk', ['Ada Pell']]);
    assert.equal(out.updatedAt, new Date(now).toISOString());
    assert.equal((await reporter.api('GET', '/search?q=sunk')).body.entries.length, 1);
    assert.equal((await read(id)).body.unpublishedChanges, false);
    assert.equal((await revisions(id)).at(-1)?.reason, 'update: The ferry was found.');
    assert.equal((await editor.api('POST', `/stories/${id}/update`, {})).status, 409);
  });

  it('does not bring back what was corrected, nor is written over by a source', async () => {
    const came = arrival({ headline: 'Nine boats lost', body: plainBody(['Nine boats.']) });
    const { storyId: id } = await saveArrival(store, came, { actor: 'test', now });
    await save(id, { standfirst: 'Nine boats, they say.' }, '*');
    assert.equal(await isEdited(store, id), true);
    const correction = {
      kind: 'correction',
      text: 'Eight were lost.',
      wrong: 'Nine',
      right: 'Eight',
    };
    await editor.api('POST', `/stories/${id}/correction`, correction);
    await editor.api('POST', `/stories/${id}/update`, {});
    const out = await publicly(id);
    assert.deepEqual(
      [out.headline, out.standfirst],
      ['Eight boats lost', 'Eight boats, they say.'],
    );
  });
});

describe('The list of the desk', () => {
  const list = async (query: string) => (await editor.api('GET', `/desk/stories?${query}`)).body;
  const headlines = ({ entries }: { entries: { headline: string }[] }) =>
    entries.map((entry) => entry.headline);

  for (const sort of ['changed', 'published', 'headline']) {
    it(`goes on by ${sort} without losing or repeating any`, async () => {
      const whole = headlines(await list(`sort=${sort}&limit=100`));
      const seen: string[] = [];
      for (let next: string | null = ''; next !== null; ) {
        const page: { entries: { headline: string }[]; next: string | null } = await list(
          `sort=${sort}&limit=4&cursor=${next}`.replace(/&cursor=$/, ''),
        );
        seen.push(...headlines(page));
        next = page.next;
      }
      assert.ok(whole.length > 8);
      assert.deepEqual(seen, whole);
    });
  }

  it('is narrowed by status, section, topic, author and words', async () => {
    assert.deepEqual(headlines(await list('section=coast')), ['A quay wall gives way']);
    assert.deepEqual(headlines(await list('topic=wrecks')), ['Ferry sunk']);
    assert.deepEqual(headlines(await list('author=ada-pell&status=published')), ['Ferry sunk']);
    assert.deepEqual(headlines(await list('q=FOG%20quay')), ['Fog over the quay']);
    assert.deepEqual(headlines(await list('q=%25')), []);
    assert.equal((await editor.api('GET', '/desk/stories?cursor=bm8')).status, 422);
  });
});
