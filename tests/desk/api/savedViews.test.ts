import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openStore } from '../../../src/store/store.ts';
import { desk } from '../../support/desk.ts';
import { NOW } from '../../support/press.ts';

const store = await openStore(':memory:');
after(() => store.close());
const { signedIn, come } = await desk(store, NOW);
const editor = await signedIn('editor');
const reporter = await signedIn('reporter');
const contributor = await signedIn('contributor');
type Visitor = typeof editor;

const keep = (who: Visitor, view: object) => who.api('POST', '/desk/views', view);
const namesOf = async (who: Visitor) =>
  (await who.api('GET', '/desk/views')).body.entries.map(
    ({ name, own }: { name: string; own: boolean }) => `${name}${own ? '' : ' (theirs)'}`,
  );

describe('Saved views', () => {
  it('are each person’s own; one of the same name is replaced', async () => {
    await keep(reporter, { name: ' Mine ', query: 'status=draft' });
    const again = await keep(reporter, { name: 'Mine', query: 'status=draft&sort=headline' });
    assert.equal(again.status, 201);
    const { entries } = (await reporter.api('GET', '/desk/views')).body;
    assert.deepEqual(entries, [
      {
        ...{ id: again.body.id, name: 'Mine', query: 'status=draft&sort=headline', shared: false },
        ...{ own: true, by: 'The reporter', changeable: true },
      },
    ]);
    assert.deepEqual(await namesOf(editor), []);
    const at = `/desk/views/${again.body.id}`;
    assert.equal((await editor.api('PATCH', at, { name: 'Theirs' })).status, 404);
    assert.equal((await editor.api('DELETE', at)).status, 404);
    assert.equal((await reporter.api('PATCH', at, { name: 'My drafts' })).body.name, 'My drafts');
    assert.equal((await reporter.api('DELETE', at)).status, 204);
    assert.deepEqual(await namesOf(reporter), []);
  });

  it('are shared with the newsroom by an editor, and by nobody else', async () => {
    const view = { name: 'To be read', query: 'stage=Ready', shared: true };
    assert.equal((await keep(reporter, view)).status, 403);
    const { id } = (await keep(editor, { ...view, shared: false })).body;
    assert.equal((await editor.api('PATCH', `/desk/views/${id}`, { shared: true })).status, 200);
    assert.deepEqual(await namesOf(contributor), ['To be read (theirs)']);
    const mine = await keep(reporter, { name: 'Mine', query: 'q=quay' });
    const sharing = await reporter.api('PATCH', `/desk/views/${mine.body.id}`, { shared: true });
    assert.deepEqual([sharing.status, sharing.body.field], [403, 'shared']);
    assert.equal((await reporter.api('DELETE', `/desk/views/${id}`)).status, 403);
    assert.equal((await editor.api('PATCH', `/desk/views/${id}`, { shared: false })).status, 200);
    assert.deepEqual(await namesOf(reporter), ['Mine']);
  });

  it('have names that differ, and lists that are lists', async () => {
    const first = (await keep(editor, { name: 'First', query: 'q=a' })).body;
    const second = (await keep(editor, { name: 'Second', query: 'q=b' })).body;
    const renamed = await editor.api('PATCH', `/desk/views/${second.id}`, { name: first.name });
    assert.deepEqual([renamed.status, renamed.body.field], [409, 'name']);
    assert.equal((await keep(editor, { name: '', query: '' })).body.field, 'name');
    assert.equal((await keep(editor, { name: 'A', query: '#x' })).body.field, 'query');
    assert.equal((await come().api('GET', '/desk/views')).status, 401);
  });

  it('are sixty at most for one person', async () => {
    for (let number = 1; number <= 60; number++) {
      await keep(contributor, { name: `View ${number}`, query: `q=${number}` });
    }
    assert.equal((await keep(contributor, { name: 'One more', query: '' })).status, 409);
    assert.equal((await keep(contributor, { name: 'View 60', query: 'q=z' })).status, 201);
  });
});
