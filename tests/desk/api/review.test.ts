import assert from 'node:assert/strict';
import { it } from 'node:test';
import { publishDue } from '../../../src/desk/schedule.ts';
import { HOUR } from '../../../src/lib/clock.ts';
import { changeSiteSettings } from '../../../src/store/settings.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { desk } from '../../support/desk.ts';
import { NOW } from '../../support/press.ts';

const ANCHOR = { quote: 'three of the boats', before: 'Overnight ', after: ' sank', position: 10 };

onEveryDatabase('Review', (open) => {
  const room = async () => {
    const store = await open();
    let now = NOW;
    const { signedIn, come } = await desk(store, () => now);
    const reporter = await signedIn('reporter');
    const editor = await signedIn('editor');
    const begun = await reporter.api('POST', '/desk/stories', { headline: 'Boats sink' });
    const id = begun.body.id as string;
    const path = `/desk/stories/${id}`;
    const notes = async () => (await reporter.api('GET', `${path}/notes`)).body.entries;
    const approval = async () => (await reporter.api('GET', `${path}/approval`)).body;
    const write = (headline: string) =>
      reporter.api('PATCH', path, { headline }, { 'if-match': '*' });
    return {
      ...{ store, reporter, editor, come, signedIn, id, path, notes, approval, write },
      wait: (time: number) => {
        now += time;
        return now;
      },
    };
  };

  it('puts notes to words of a text, answered, settled and opened again', async () => {
    const { reporter, editor, path, notes, wait } = await room();
    const asked = await editor.api('POST', `${path}/notes`, {
      text: 'Who says so?',
      anchor: ANCHOR,
    });
    assert.equal(asked.status, 201);
    const one = `${path}/notes/${asked.body.id}`;
    wait(HOUR);
    const reply = { text: 'The harbour master, by telephone.' };
    assert.equal((await reporter.api('POST', `${one}/replies`, reply)).status, 201);
    const [note] = await notes();
    assert.deepEqual(
      [note.text, note.author.name, note.anchor],
      ['Who says so?', 'The editor', ANCHOR],
    );
    assert.deepEqual(
      note.replies.map(({ text, author }: { text: string; author: { name: string } }) => [
        author.name,
        text,
      ]),
      [['The reporter', reply.text]],
    );
    assert.equal((await reporter.api('PATCH', one, { resolved: true })).status, 204);
    assert.equal((await notes())[0].resolved.by, 'The reporter');
    await editor.api('POST', `${one}/replies`, { text: 'Not quite.' });
    assert.equal((await notes())[0].resolved, null, 'a reply opens it again');
    assert.equal((await reporter.api('PATCH', one, { text: 'Mine now' })).status, 403);
    assert.equal((await reporter.api('DELETE', one)).status, 403);
    assert.equal((await editor.api('PATCH', one, { text: 'Who says that?' })).status, 204);
    assert.equal((await notes())[0].text, 'Who says that?');
    assert.equal((await editor.api('DELETE', one)).status, 204);
    assert.deepEqual(await notes(), []);
    const nothing = { text: ' ', anchor: ANCHOR };
    assert.equal((await editor.api('POST', `${path}/notes`, nothing)).body.field, 'text');
  });

  it('keeps notes within the desk, and those of a draft from who may not see it', async () => {
    const { reporter, editor, come, signedIn, path, id, notes } = await room();
    const asked = await editor.api('POST', `${path}/notes`, { text: 'Libel?', anchor: ANCHOR });
    const contributor = await signedIn('contributor');
    const one = `${path}/notes/${asked.body.id}`;
    for (const [method, address, body] of [
      ['GET', `${path}/notes`],
      ['POST', `${path}/notes`, { text: 'x', anchor: ANCHOR }],
      ['PATCH', one, { resolved: true }],
      ['DELETE', one],
      ['POST', `${one}/replies`, { text: 'x' }],
      ['GET', `${path}/approval`],
    ] as const) {
      assert.equal(
        (await contributor.api(method, address, body)).status,
        404,
        `${method} ${address}`,
      );
      assert.equal((await come().api(method, address, body)).status, 401, `${method} ${address}`);
    }
    const other = await reporter.api('POST', '/desk/stories', { headline: 'Another' });
    const elsewhere = `/desk/stories/${other.body.id}/notes/${asked.body.id}`;
    assert.equal((await editor.api('DELETE', elsewhere)).status, 404, 'a note of another story');
    assert.equal((await notes()).length, 1);
    await editor.api('POST', `/stories/${id}/publication`);
    for (const open of [`/stories/${id}`, `/stories/${id}.ninjs`]) {
      assert.ok(!JSON.stringify((await come().api('GET', open)).body).includes('Libel'));
    }
  });

  it('approves a text as it is, and says so when it was changed since', async () => {
    const { reporter, editor, path, approval, write } = await room();
    assert.deepEqual(await approval(), { needed: false, approval: null });
    assert.equal((await reporter.api('PUT', `${path}/approval`, {})).status, 403);
    assert.equal((await editor.api('PUT', `${path}/approval`, { note: 'Checked.' })).status, 204);
    const at = new Date(NOW).toISOString();
    assert.deepEqual((await approval()).approval, {
      ...{ by: 'The editor', at, note: 'Checked.', isCurrent: true },
    });
    await write('Boats sink at night');
    assert.equal((await approval()).approval.isCurrent, false);
    const log = (await reporter.api('GET', `${path}/revisions`)).body.entries;
    assert.ok(log.some(({ reason }: { reason: string }) => reason === 'approval: Checked.'));
    assert.equal((await editor.api('DELETE', `${path}/approval`)).status, 204);
    assert.equal((await editor.api('DELETE', `${path}/approval`)).status, 409);
  });

  it('lets nothing out without an approval of its text where the paper wants that', async () => {
    const { store, editor, signedIn, path, id, write, wait } = await room();
    await changeSiteSettings(store, { needsApproval: true }, NOW);
    const act = (name: string, body?: object) => editor.api('POST', `/stories/${id}/${name}`, body);
    const approve = () => editor.api('PUT', `${path}/approval`, {});
    const at = new Date(NOW + HOUR).toISOString();
    assert.match((await act('publication')).body.title, /Nobody has approved/);
    assert.equal((await act('schedule', { at })).status, 409);
    await approve();
    assert.equal((await act('schedule', { at })).status, 204);
    await write('Boats sink at noon');
    assert.equal(await publishDue(store, wait(HOUR)), 0, 'changed since it was approved');
    assert.match((await act('publication')).body.title, /changed since/);
    await approve();
    assert.equal((await act('publication')).status, 204);
    await write('Boats sink in fog');
    assert.match((await act('update', {})).body.title, /changed since/);
    await approve();
    assert.equal((await act('update', {})).status, 204);
    const own = await editor.api('POST', '/desk/stories', { headline: 'My own' });
    const ownPath = `/desk/stories/${own.body.id}/approval`;
    assert.match((await editor.api('PUT', ownPath, {})).body.title, /somebody else/);
    const other = await signedIn('editor', 'second');
    assert.equal((await other.api('PUT', ownPath, {})).status, 204);
    assert.equal((await editor.api('POST', `/stories/${own.body.id}/publication`)).status, 204);
  });
});
