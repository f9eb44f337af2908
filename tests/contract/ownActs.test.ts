import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type LogEntry, paperLog } from '../../src/store/paperLog.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { desk, PASSWORD } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { codeFor } from '../support/totp.ts';

const ALL = { actor: null, kind: null, during: null };
const FRESH = 'eleven gulls on a wall';

const log = async (store: Store) =>
  (await paperLog(store, ALL, { after: null, limit: 100 })).reverse();
const told = ({ actor, act, subject, changes }: LogEntry) =>
  `${actor}: ${act} ${subject}${changes.map((one) => ` ${one.field} ${one.before} → ${one.after}`)}`;

onEveryDatabase('What somebody does to their own account', (open) => {
  it('is in the log of the paper, once each, and what opens a door is not', async () => {
    const store = await open();
    const { signedIn, come, letters } = await desk(store, Date.now);
    const ada = await signedIn('editor');
    const email = 'editor@tide.example';
    const page = async (path: string, form?: Record<string, string>) =>
      (await ada.ask(path, form)).text();
    const secrets: string[] = [FRESH, PASSWORD];

    await ada.ask('/desk/account/name', { name: 'Ada Pell' });
    await ada.ask('/desk/account/name', { name: 'Ada Pell' });
    await ada.ask('/desk/account/password', { current: 'wrong', new: FRESH });
    await ada.ask('/desk/account/password', { current: PASSWORD, new: FRESH });
    const setUp = await page('/desk/account/two-factor', { password: FRESH });
    const key = /Key: <code class="long">(\w+)</.exec(setUp)?.[1] ?? '';
    await ada.ask('/desk/account/two-factor/confirmation', { code: '000000' });
    await ada.ask('/desk/account/two-factor/confirmation', { code: codeFor(key) });
    const renewed = await page('/desk/account/recovery-codes', { password: FRESH });
    for (const [, code = ''] of renewed.matchAll(/<li><code>([^<]+)</g)) secrets.push(code);
    await ada.ask('/desk/account/two-factor/removal', { password: 'wrong' });
    await ada.ask('/desk/account/two-factor/removal', { password: FRESH });

    await come().signIn(email, FRESH);
    const [, session] = /sessions\/(\w+)\/end/.exec(await page('/desk/account')) ?? [];
    await ada.ask(`/desk/account/sessions/${session}/end`, {});
    await ada.ask(`/desk/account/sessions/${session}/end`, {});
    await ada.ask('/desk/account/sessions/others/end', {});
    const made = await page('/desk/account/calendar', {});
    secrets.push(/calendar\/([\w-]+)\.ics/.exec(made)?.[1] ?? '');
    await ada.ask('/desk/account/calendar/end', {});
    await ada.ask('/desk/account/calendar/end', {});

    await come().ask('/desk/forgotten', { email });
    const [letter = ''] = await eventually(async () => {
      const sent = await letters(email);
      return sent.length > 0 && sent;
    });
    const link = new URL(/http:\S+/.exec(letter.replace(/=\r\n/g, ''))?.[0] ?? '').pathname;
    secrets.push(key, link.split('/').at(-1) ?? '');
    const reset = await come().ask(link, { password: PASSWORD });
    assert.equal(reset.headers.get('location'), '/desk/sign-in?done=password');

    const entries = await log(store);
    assert.deepEqual(entries.map(told), [
      'The editor: changed The editor name The editor → Ada Pell',
      'Ada Pell: password changed Ada Pell',
      'Ada Pell: second factor set up Ada Pell',
      'Ada Pell: recovery codes made anew Ada Pell',
      'Ada Pell: second factor removed Ada Pell',
      'Ada Pell: one session ended Ada Pell',
      'Ada Pell: other sessions ended Ada Pell',
      'Ada Pell: calendar address made Ada Pell',
      'Ada Pell: calendar address ended Ada Pell',
      'Ada Pell: password set by letter Ada Pell',
    ]);
    assert.ok(entries.every(({ kind, detail }) => kind === 'person' && detail === email));
    const kept = JSON.stringify(entries);
    assert.ok(secrets.length === 15 && secrets.every((secret) => secret.length > 5));
    assert.deepEqual(
      secrets.filter((secret) => kept.includes(secret)),
      [],
    );
  });

  it('is not done where it cannot be logged', async (test) => {
    test.mock.method(console, 'error', () => {}); // each is told to whoever runs the server
    const store = await open();
    const { signedIn, come } = await desk(store, Date.now);
    const ada = await signedIn('editor');
    await store.db.schema.alterTable('paperActs').renameTo('elsewhere').execute();
    for (const [path, form] of [
      ['name', { name: 'Ada Pell' }],
      ['password', { current: PASSWORD, new: FRESH }],
      ['calendar', {}],
    ] as const) {
      assert.equal((await ada.ask(`/desk/account/${path}`, form)).status, 500, path);
    }
    assert.equal((await ada.ask('/desk/account')).status, 200, 'the session is the same');
    assert.equal((await ada.api('GET', '/me')).body.name, 'The editor');
    assert.equal((await come().signIn('editor@tide.example')).status, 303);
    assert.deepEqual(await store.db.selectFrom('calendarFeeds').selectAll().execute(), []);
  });
});
