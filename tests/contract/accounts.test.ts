import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openAccounts } from '../../src/desk/accounts.ts';
import { ensureFirstEditor } from '../../src/desk/firstEditor.ts';
import { addUser, changePassword } from '../../src/desk/users.ts';
import { allUsers, removeUser } from '../../src/store/users.ts';
import { onEveryDatabase } from '../support/databases.ts';

const site = { baseUrl: 'https://tide.example' };
const ada = { email: 'Ada@tide.example', name: 'Ada Pell', role: 'editor' };

onEveryDatabase('An account for the desk', (open) => {
  it('opens a session with its password and no other, by a cookie that is for the desk alone', async () => {
    const store = await open();
    const { email, password } = await addUser(store, site, ada);
    const { api } = await openAccounts(store, site);
    await assert.rejects(api.signInEmail({ body: { email, password: 'something else' } }));
    const { headers } = await api.signInEmail({ body: { email, password }, returnHeaders: true });
    const [cookie = ''] = headers.getSetCookie();
    for (const word of [
      '__Secure-broadsheet',
      'HttpOnly',
      'Secure',
      'SameSite=Lax',
      'Path=/desk',
    ]) {
      assert.ok(cookie.includes(word), `${word} in ${cookie.replace(/=[^;]+/, '=…')}`);
    }
    const carried = new Headers({ cookie: cookie.split(';')[0] ?? '' });
    const session = await api.getSession({ headers: carried });
    assert.deepEqual([session?.user.email, session?.user.role], ['ada@tide.example', 'editor']);
    await changePassword(store, site, { email });
    assert.equal(await api.getSession({ headers: carried }), null, 'signed out everywhere');
    await assert.rejects(api.signInEmail({ body: { email, password } }));
  });

  it('is kept without its password, and goes with all that is its own', async () => {
    const store = await open();
    await addUser(store, site, { ...ada, password: 'correct horse battery' });
    const rows = await store.db
      .selectFrom('accounts' as never)
      .selectAll()
      .execute();
    const kept = JSON.stringify(rows);
    assert.ok(kept.includes('$argon2id$v=19$m=19456,t=2,p=1$') && !kept.includes('horse'));
    const [user] = await allUsers(store);
    await removeUser(store, user?.id ?? '');
    assert.deepEqual(
      await store.db
        .selectFrom('accounts' as never)
        .selectAll()
        .execute(),
      [],
    );
  });

  it('cannot be made by a stranger, twice, or with what is not right', async () => {
    const store = await open();
    const { api } = await openAccounts(store, site);
    const body = { email: 'x@tide.example', name: 'X', password: 'long enough for all' };
    await assert.rejects(api.signUpEmail({ body }));
    await addUser(store, site, ada);
    await assert.rejects(addUser(store, site, { ...ada, email: 'ada@TIDE.example' }), /already/);
    await assert.rejects(addUser(store, site, { ...ada, email: 'nobody' }), /no e-mail address/);
    await assert.rejects(
      addUser(store, site, { ...ada, email: 'b@x.example', role: 'boss' }),
      /role/,
    );
    await assert.rejects(
      addUser(store, site, { ...ada, email: 'b@x.example', password: 'short' }),
      /10 characters/,
    );
  });

  it('is made for the first editor once', async () => {
    const store = await open();
    const first = await ensureFirstEditor(store, site);
    assert.ok(first && first.password.length > 12);
    assert.equal(await ensureFirstEditor(store, site), null);
    assert.equal((await allUsers(store))[0]?.role, 'administrator');
  });
});
