import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { DAY, HOUR, MINUTE } from '../../src/lib/clock.ts';
import { openStore } from '../../src/store/store.ts';
import { setDisabled, userByEmail } from '../../src/store/users.ts';
import { desk, PASSWORD } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { codeFor } from '../support/totp.ts';

let now = Date.now();
const store = await openStore(':memory:');
after(() => store.close());
const { come, signedIn, letters, folder } = await desk(store, () => now);
const editor = await signedIn('editor');
const administrator = await signedIn('administrator');

type Visitor = Awaited<ReturnType<typeof signedIn>>;

const idOf = async (email: string) => (await userByEmail(store, email))?.id ?? '';
const isIn = async (visitor: Visitor) => (await visitor.ask('/desk/account')).status === 200;
const said = (page: string) => /<p class="(?:refused|done)" role[^>]*>([^<]+)/.exec(page)?.[1];
const sessionsOf = async (email: string) => {
  const id = await idOf(email);
  const rows = await store.db
    .selectFrom('sessions')
    .select('id')
    .where('userId', '=', id)
    .execute();
  return rows.map((row) => row.id);
};

/** The path of the link in the last letter to somebody. */
const linkTo = async (email: string, count = 1): Promise<string> => {
  const found = await eventually(async () => {
    const texts = await letters(email);
    return texts.length >= count ? texts[0] : undefined;
  });
  const text = found.replace(/=\r\n/g, '');
  return new URL(/http:\S+/.exec(text)?.[0] ?? '').pathname;
};

/** An account of its own for a test. */
let made = 0;
const newcomer = async (role = 'editor') => {
  const email = `newcomer-${++made}@tide.example`;
  const form = { name: `Newcomer ${made}`, email, role };
  assert.equal((await administrator.api('POST', '/invitations', form)).body.letter, 'filed');
  const visitor = come();
  const path = await linkTo(email);
  const accepted = await visitor.ask(path, { name: form.name, password: PASSWORD });
  assert.equal(accepted.headers.get('location'), '/desk/account?done=welcome');
  return { email, visitor, path };
};

const GUARDED: [string, string][] = [
  ['GET', '/desk/account'],
  ['POST', '/desk/account/name'],
  ['POST', '/desk/account/password'],
  ['POST', '/desk/account/two-factor'],
  ['POST', '/desk/account/two-factor/confirmation'],
  ['POST', '/desk/account/two-factor/removal'],
  ['POST', '/desk/account/recovery-codes'],
  ['POST', '/desk/account/passkeys/options'],
  ['POST', '/desk/account/passkeys'],
  ['POST', '/desk/account/passkeys/ID/removal'],
  ['POST', '/desk/account/sessions/others/end'],
  ['POST', '/desk/account/sessions/ID/end'],
];
/** What administrators alone see and do, by the API; with what is sent. */
const PEOPLE: [method: string, path: string, body?: object][] = [
  ['GET', '/accounts'],
  ['PUT', '/accounts/ID/role', { role: 'administrator' }],
  ['POST', '/accounts/ID/disabling'],
  ['POST', '/accounts/ID/enabling'],
  ['DELETE', '/accounts/ID/sessions'],
  ['DELETE', '/accounts/ID/second-factors'],
  ['GET', '/invitations'],
  ['POST', '/invitations', { role: 'editor', name: 'X', email: 'x@x.example' }],
  ['DELETE', '/invitations/ID'],
];
const OPEN = ['/desk/sign-in', '/desk/sign-in/code', '/desk/sign-in/passkey'].concat([
  '/desk/sign-in/passkey/options',
  '/desk/forgotten',
  '/desk/password/x',
  '/desk/invitation/x',
]);

describe('Every page and act about accounts', () => {
  for (const [method, path] of [...GUARDED, ['GET', '/desk/people'] as const]) {
    it(`${method} ${path} leads whoever is not signed in to the sign-in`, async () => {
      const response = await come().ask(path, method === 'POST' ? {} : undefined);
      assert.equal(response.status, 303);
      assert.match(response.headers.get('location') ?? '', /^\/desk\/sign-in/);
    });
  }
  const posts = GUARDED.filter(([method]) => method === 'POST');
  for (const path of [...posts.map(([, path]) => path), ...OPEN]) {
    it(`POST ${path} does nothing for another site`, async () => {
      const real = path.replace('ID', await idOf('editor@tide.example'));
      for (const headers of [
        { origin: 'https://elsewhere.example' },
        { origin: '' },
        { 'sec-fetch-site': 'same-site' },
      ]) {
        const response = await administrator.ask(real, { role: 'administrator' }, headers);
        assert.equal(response.status, 403, JSON.stringify(headers));
      }
      assert.equal((await userByEmail(store, 'editor@tide.example'))?.role, 'editor');
    });
  }
  for (const [method, path, body] of PEOPLE) {
    it(`${method} ${path} is an administrator’s alone, and for no other site`, async () => {
      const at = path.replace('ID', await idOf('editor@tide.example'));
      const elsewhere = { origin: 'https://elsewhere.example' };
      assert.equal((await come().api(method, at, body)).status, 401);
      assert.equal((await editor.api(method, at, body)).status, 403);
      if (method !== 'GET') {
        assert.equal((await administrator.api(method, at, body, elsewhere)).status, 403);
      }
      const kept = await userByEmail(store, 'editor@tide.example');
      assert.deepEqual([kept?.role, kept?.disabledAt], ['editor', null]);
      assert.ok(await isIn(editor));
      assert.deepEqual(await letters('x@x.example'), []);
    });
  }
});

describe('What is somebody else’s', () => {
  it('session is not ended, and all the others of one’s own are', async () => {
    const { email, visitor } = await newcomer();
    const second = come();
    await second.signIn(email);
    for (const id of await sessionsOf('administrator@tide.example')) {
      await visitor.ask(`/desk/account/sessions/${id}/end`, {});
    }
    assert.ok(await isIn(administrator));
    await visitor.ask('/desk/account/sessions/others/end', {});
    assert.deepEqual([await isIn(visitor), await isIn(second)], [true, false]);
    await second.signIn(email);
    const [first, other] = await sessionsOf(email);
    const page = await (await visitor.ask('/desk/account')).text();
    const ended = [first, other].find((id) => page.includes(`/sessions/${id}/end`));
    await visitor.ask(`/desk/account/sessions/${ended}/end`, {});
    assert.deepEqual([await isIn(visitor), await isIn(second)], [true, false]);
  });

  it('passkey is neither shown nor removed', async () => {
    const passkey = {
      ...{ id: 'of-another', userId: await idOf('administrator@tide.example'), name: 'Theirs' },
      ...{ publicKey: 'x', credentialID: 'x', counter: 0, deviceType: 'x', backedUp: 0 },
    };
    await store.db.insertInto('passkeys').values(passkey).execute();
    assert.ok(!(await (await editor.ask('/desk/account')).text()).includes('of-another'));
    assert.equal((await editor.ask('/desk/account/passkeys/of-another/removal', {})).status, 404);
    const removed = await administrator.ask('/desk/account/passkeys/of-another/removal', {});
    assert.equal(removed.headers.get('location'), '/desk/account?done=passkey-removed');
    assert.deepEqual(await store.db.selectFrom('passkeys').select('id').execute(), []);
  });
});

describe('A session', () => {
  const token = (response: Response) =>
    response.headers.getSetCookie().find((cookie) => cookie.includes('session_token=')) ?? '';

  it('is a new one after every way in, never the one that a stranger has planted', async () => {
    const planted = { cookie: 'broadsheet.session_token=planted.by-a-stranger' };
    const form = { email: 'editor@tide.example', password: PASSWORD };
    const response = await come().ask('/desk/sign-in', form, planted);
    assert.match(token(response), /^broadsheet\.session_token=(?!planted)[^;]+;.*HttpOnly/i);
    assert.equal((await come().ask('/desk/account', undefined, planted)).status, 303);
  });

  it('gives way to a new one when the password changes, and all others end', async () => {
    const { email, visitor } = await newcomer();
    const other = come();
    await other.signIn(email);
    const [before] = await sessionsOf(email);
    const wrong = { current: 'not the password', new: 'eleven gulls on a wall' };
    assert.equal((await visitor.ask('/desk/account/password', wrong)).status, 422);
    const short = await visitor.ask('/desk/account/password', { current: PASSWORD, new: 'short' });
    assert.match(await short.text(), /at least 10 characters/);
    const form = { current: PASSWORD, new: 'eleven gulls on a wall' };
    assert.notEqual(token(await visitor.ask('/desk/account/password', form)), '');
    assert.deepEqual([await isIn(visitor), await isIn(other)], [true, false]);
    const left = await sessionsOf(email);
    assert.ok(left.length === 1 && !left.includes(before ?? ''));
    assert.equal((await come().signIn(email)).status, 401);
    assert.equal((await come().signIn(email, 'eleven gulls on a wall')).status, 303);
  });
});

describe('An address without an account', () => {
  it('is answered like one that has an account, in the same time', async () => {
    const answers: Record<string, { seen: string; times: number[] }> = {};
    for (const name of ['editor', 'nobody']) {
      const visitor = come();
      const times: number[] = [];
      let seen = '';
      for (let number = 0; number < 5; number++) {
        const begun = performance.now();
        const response = await visitor.signIn(`${name}@tide.example`, 'not the password');
        seen = `${response.status} ${(await response.text()).replaceAll(name, 'NAME')}`;
        times.push(performance.now() - begun);
      }
      const forgotten = await visitor.ask('/desk/forgotten', { email: `${name}@tide.example` });
      seen += `${forgotten.status} ${await forgotten.text()}`;
      answers[name] = { seen, times };
    }
    const [known, unknown] = [answers['editor'], answers['nobody']];
    assert.equal(known?.seen, unknown?.seen);
    const fastest = (times: number[] = []) => Math.min(...times);
    const ratio = fastest(known?.times) / fastest(unknown?.times);
    assert.ok(ratio > 1 / 3 && ratio < 3, `the password is weighed for both (ratio ${ratio})`);
    await linkTo('editor@tide.example');
    assert.deepEqual(await letters('nobody@tide.example'), []);
  });
});

describe('A forgotten password', () => {
  it('is set over a link that opens once, within an hour, and ends every session', async () => {
    const { email, visitor } = await newcomer();
    for (const lapses of [true, false]) {
      await come().ask('/desk/forgotten', { email: ` ${email.toUpperCase()} ` });
      const path = await linkTo(email, lapses ? 2 : 3);
      const owner = come();
      if (lapses) now += HOUR + MINUTE;
      const status = (await owner.ask(path)).status;
      assert.equal(status, lapses ? 404 : 200);
      const form = { password: 'forty herring in a box' };
      const set = await owner.ask(path, form);
      assert.equal(set.headers.get('location'), lapses ? null : '/desk/sign-in?done=password');
      assert.equal(await isIn(visitor), lapses);
      assert.equal((await owner.ask(path, form)).status, 404, 'it opens once');
    }
    assert.equal((await come().signIn(email)).status, 401);
    assert.equal((await come().signIn(email, 'forty herring in a box')).status, 303);
  });

  it('is not to be flooded with letters', async () => {
    const { email } = await newcomer();
    const visitor = come();
    const statuses: number[] = [];
    for (let number = 0; number < 6; number++) {
      statuses.push((await visitor.ask('/desk/forgotten', { email })).status);
    }
    assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429]);
    await linkTo(email, 4);
    assert.equal((await letters(email)).length, 4, 'the invitation and three links');
  });

  it('is in a letter that only the owner of the paper can read', async () => {
    const { mode } = await stat(folder);
    assert.equal(mode & 0o077, 0);
  });
});

describe('Two strangers who keep trying an account', () => {
  it('hold up neither a browser that its holder used nor a link by mail', async () => {
    const { email, visitor } = await newcomer();
    const elsewhere = come();
    const statuses = new Set<number>();
    for (const stranger of Array.from({ length: 6 }, come)) {
      for (let number = 0; number < 8; number++) {
        statuses.add((await stranger.signIn(email, `guess ${number}`)).status);
      }
    }
    assert.deepEqual([...statuses], [401, 429]);
    assert.equal((await elsewhere.signIn(email)).status, 429, 'a browser never seen waits');
    assert.equal((await visitor.signIn(email)).status, 303, 'the holder’s own does not');
    await elsewhere.ask('/desk/forgotten', { email });
    await elsewhere.ask(await linkTo(email, 2), { password: PASSWORD });
    assert.equal((await elsewhere.signIn(email)).status, 303, 'nor one that has used the link');
  });

  it('do not get more tries by a device of their own, of another account or made up', async () => {
    const { email } = await newcomer();
    const { visitor: insider } = await newcomer();
    for (const stranger of Array.from({ length: 6 }, come)) {
      for (let number = 0; number < 8; number++) await stranger.signIn(email, `guess ${number}`);
    }
    assert.equal((await insider.signIn(email)).status, 429);
    const cookie = `broadsheet.device-0123456789abcdef=made.${now + DAY}.up`;
    const form = { email, password: PASSWORD };
    assert.equal((await come().ask('/desk/sign-in', form, { cookie })).status, 429);
  });

  it('are slowed down at a browser of its holder too', async () => {
    const { email, visitor } = await newcomer();
    const statuses: number[] = [];
    for (let number = 0; number < 9; number++) {
      statuses.push((await visitor.signIn(email, `guess ${number}`)).status);
    }
    assert.deepEqual(statuses, [...new Array(8).fill(401), 429]);
  });
});

describe('An invitation', () => {
  it('opens one account, with the address and the role that were given', async () => {
    const form = { name: 'Ivo Rask', email: 'Ivo@tide.example', role: 'editor' };
    await administrator.api('POST', '/invitations', form);
    const path = await linkTo('ivo@tide.example');
    const visitor = come();
    assert.match(await (await visitor.ask(path)).text(), /ivo@tide\.example, as editor/);
    const short = await visitor.ask(path, { name: 'Ivo', password: 'short' });
    assert.match(said(await short.text()) ?? '', /at least 10 characters/);
    const grasping = {
      name: 'Ivo',
      password: PASSWORD,
      role: 'administrator',
      email: 'a@b.example',
    };
    const both = await Promise.all([visitor.ask(path, grasping), come().ask(path, grasping)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [303, 404], 'once');
    assert.equal((await userByEmail(store, 'ivo@tide.example'))?.role, 'editor');
    assert.equal(await userByEmail(store, 'a@b.example'), undefined);
  });

  it('lapses, gives way to a later one, and can be taken back', async () => {
    const ask = async (count: number) => {
      const form = { name: 'Mira Lund', email: 'mira@tide.example', role: 'editor' };
      await administrator.api('POST', '/invitations', form);
      return linkTo('mira@tide.example', count);
    };
    const statusOf = async (path: string) => (await come().ask(path)).status;
    const first = await ask(1);
    const second = await ask(2);
    assert.deepEqual([await statusOf(first), await statusOf(second)], [404, 200]);
    now += 8 * DAY;
    assert.equal(await statusOf(second), 404);
    const third = await ask(3);
    assert.equal(await statusOf(third), 200);
    const [{ id }] = (await administrator.api('GET', '/invitations')).body.entries;
    await administrator.api('DELETE', `/invitations/${id}`);
    assert.equal(await statusOf(third), 404);
  });

  const REFUSED: [Record<string, string>, RegExp][] = [
    [{ email: 'nobody' }, /no e-mail address/],
    [{ email: 'x@x.example\r\nBcc: y@y.example' }, /no e-mail address/],
    [{ name: ' ' }, /name is missing/],
    [{ name: 'x'.repeat(81) }, /name is too long/],
    [{ role: 'owner' }, /role: .*expected one of/],
    [{ email: 'editor@tide.example' }, /has an account already/],
  ];
  for (const [wrong, why] of REFUSED) {
    it(`is refused for ${JSON.stringify(wrong).slice(0, 60)}`, async () => {
      const form = { name: 'X', email: 'fresh@tide.example', role: 'editor', ...wrong };
      const { status, body } = await administrator.api('POST', '/invitations', form);
      assert.ok([409, 422].includes(status));
      assert.match(body.title, why);
    });
  }
});

describe('A second factor', () => {
  let email: string;
  let visitor: Visitor;
  let key: string;
  let codes: string[];

  before(async () => {
    ({ email, visitor } = await newcomer());
    assert.equal((await visitor.ask('/desk/account/two-factor', { password: 'x' })).status, 422);
    const page = await (
      await visitor.ask('/desk/account/two-factor', { password: PASSWORD })
    ).text();
    key = /Key: <code class="long">(\w+)</.exec(page)?.[1] ?? '';
    codes = [...page.matchAll(/<li><code>([^<]+)</g)].map(([, code = '']) => code);
  });

  it('is in force when a code of it was given, and not before', async () => {
    assert.equal(codes.length, 10);
    const unset = come();
    await unset.signIn(email);
    assert.ok(await isIn(unset), 'not in force yet');
    const confirm = (code: string) =>
      visitor.ask('/desk/account/two-factor/confirmation', { code });
    assert.equal((await confirm('000000')).status, 422);
    assert.equal((await confirm(codeFor(key))).status, 303);
    assert.match(await (await visitor.ask('/desk/account')).text(), /In force/);
  });

  it('is asked for after the password, and takes a code or a recovery code once', async () => {
    const [recovery = ''] = codes;
    const TRIES: [string, string, boolean][] = [
      ['the code of the app', codeFor(key), true],
      ['a recovery code', recovery, true],
      ['the recovery code again', recovery, false],
      ['a code that is wrong', '000000', false],
      ['none', '', false],
    ];
    for (const [what, code, opens] of TRIES) {
      const device = come();
      const first = await device.signIn(email);
      assert.equal(first.headers.get('location'), '/desk/sign-in/code?to=%2Fdesk', what);
      assert.equal(await isIn(device), false, 'the password alone opens nothing');
      assert.equal(
        (await device.ask('/desk/sign-in/code', { code })).status,
        opens ? 303 : 401,
        what,
      );
      assert.equal(await isIn(device), opens, what);
    }
    assert.equal((await come().ask('/desk/sign-in/code', { code: codeFor(key) })).status, 401);
  });

  it('is not to be guessed: after five codes one begins anew', async () => {
    const device = come();
    await device.signIn(email);
    for (let number = 0; number < 5; number++) {
      await device.ask('/desk/sign-in/code', { code: `00000${number}` });
    }
    const late = await device.ask('/desk/sign-in/code', { code: codeFor(key) });
    assert.match(said(await late.text()) ?? '', /begin again/);
    assert.equal(await isIn(device), false);
  });

  it('stays asked for after a new password by mail, and is taken off by its holder', async () => {
    await store.db
      .updateTable('twoFactors')
      .set({ lockedUntil: null } as never)
      .execute();
    await come().ask('/desk/forgotten', { email });
    const device = come();
    await device.ask(await linkTo(email, 2), { password: PASSWORD });
    const first = await device.signIn(email);
    assert.match(first.headers.get('location') ?? '', /code/);
    await device.ask('/desk/sign-in/code', { code: codeFor(key) });
    const fresh = await device.ask('/desk/account/recovery-codes', { password: PASSWORD });
    assert.equal([...(await fresh.text()).matchAll(/<li><code>/g)].length, 10);
    await device.ask('/desk/account/two-factor/removal', { password: PASSWORD });
    assert.equal((await come().signIn(email)).headers.get('location'), '/desk');
  });
});

describe('People of the desk', () => {
  const act = async (email: string, method: string, name: string, body?: object) =>
    administrator.api(method, `/accounts/${await idOf(email)}/${name}`, body);

  it('who are shut out are out at once, and every way in is shut', async () => {
    const { email, visitor } = await newcomer();
    await come().ask('/desk/forgotten', { email });
    const link = await linkTo(email, 2);
    await act(email, 'POST', 'disabling');
    assert.equal(await isIn(visitor), false);
    const wrong = await visitor.signIn(email);
    assert.deepEqual(
      [wrong.status, said(await wrong.text())],
      [401, 'E-mail address and password do not belong together.'],
    );
    assert.equal((await come().ask(link)).status, 404, 'a link from before');
    await come().ask('/desk/forgotten', { email });
    await act(email, 'POST', 'enabling');
    assert.equal((await visitor.signIn(email)).status, 303);
    assert.equal((await letters(email)).length, 2, 'no link while it was shut');
  });

  it('get another role from the next page on, and lose their sessions', async () => {
    const { email, visitor } = await newcomer();
    assert.equal((await visitor.ask('/desk/people')).status, 403);
    await act(email, 'PUT', 'role', { role: 'administrator' });
    assert.equal((await visitor.ask('/desk/people')).status, 200);
    assert.equal((await act(email, 'PUT', 'role', { role: 'owner' })).status, 422);
    await act(email, 'DELETE', 'sessions');
    assert.equal(await isIn(visitor), false);
    await act(email, 'PUT', 'role', { role: 'editor' });
  });

  it('always have an administrator', async () => {
    const mine = 'administrator@tide.example';
    for (const [method, name, asked] of [
      ['PUT', 'role', { role: 'editor' }],
      ['POST', 'disabling', undefined],
    ] as const) {
      const { status, body } = await act(mine, method, name, asked);
      assert.equal(status, 409);
      assert.match(body.title, /only administrator/);
    }
    const { email } = await newcomer('administrator');
    await setDisabled(store, await idOf(email), now);
    assert.equal(
      (await act(mine, 'POST', 'disabling')).status,
      409,
      'one who is shut out does not count',
    );
  });

  it('whose device is lost sign in with the password alone', async () => {
    const { email, visitor } = await newcomer();
    const page = await visitor.ask('/desk/account/two-factor', { password: PASSWORD });
    const key = /Key: <code class="long">(\w+)</.exec(await page.text())?.[1] ?? '';
    await visitor.ask('/desk/account/two-factor/confirmation', { code: codeFor(key) });
    await act(email, 'DELETE', 'second-factors');
    assert.equal(await isIn(visitor), false);
    assert.equal((await visitor.signIn(email)).headers.get('location'), '/desk');
  });

  it('show what strangers call themselves as text', async () => {
    const { visitor, email } = await newcomer();
    await visitor.ask('/desk/account/name', { name: '<b>"Boss"</b>' });
    assert.equal((await userByEmail(store, email))?.name, '<b>"Boss"</b>');
    const own = await (await visitor.ask('/desk/account')).text();
    assert.ok(own.includes('&lt;b&gt;') && !own.includes('<b>"Boss"'));
    const agent = { 'user-agent': '<script>alert(1)</script> Firefox/140.0 (X11; Linux)' };
    await come().ask('/desk/sign-in', { email, password: PASSWORD }, agent);
    assert.ok(!(await (await visitor.ask('/desk/account')).text()).includes('<script>alert'));
  });
});
