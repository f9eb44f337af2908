import assert from 'node:assert/strict';
import { it } from 'node:test';
import { accountFile } from '../../src/desk/account/accountFile.ts';
import { disable, enable } from '../../src/desk/account/disabling.ts';
import { accept } from '../../src/desk/account/invitation.ts';
import { resetLink, resetPassword } from '../../src/desk/account/passwordReset.ts';
import { openAccounts } from '../../src/desk/accounts.ts';
import { ensureFirstEditor } from '../../src/desk/firstEditor.ts';
import { addUser, changePassword, knownUser } from '../../src/desk/users.ts';
import { HOUR } from '../../src/lib/clock.ts';
import { keepInvitation, openInvitations } from '../../src/store/invitations.ts';
import { removeSecondFactors, securedUsers } from '../../src/store/secondFactors.ts';
import { allUsers, removeUser } from '../../src/store/users.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { codeFor } from '../support/totp.ts';

const site = { baseUrl: 'https://tide.example' };
const ada = { email: 'Ada@tide.example', name: 'Ada Pell', role: 'editor' };

onEveryDatabase('An account for the desk', (open) => {
  it('opens a session with its password and no other, by a cookie that no script reads', async () => {
    const store = await open();
    const { email, password } = await addUser(store, site, ada);
    const { api } = await openAccounts(store, site);
    await assert.rejects(api.signInEmail({ body: { email, password: 'something else' } }));
    const { headers } = await api.signInEmail({ body: { email, password }, returnHeaders: true });
    const [cookie = ''] = headers.getSetCookie();
    for (const word of ['__Secure-broadsheet', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) {
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

  it('has a second factor in force once a code was given, and none when it is taken off', async () => {
    const store = await open();
    const { email, password } = await addUser(store, site, ada);
    const { id } = await knownUser(store, email);
    const { api } = await openAccounts(store, site);
    const cookieOf = (headers: Headers) =>
      new Headers({ cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' });
    const signIn = () => api.signInEmail({ body: { email, password }, returnHeaders: true });
    const carried = cookieOf((await signIn()).headers);
    const made = await api.enableTwoFactor({ body: { password }, headers: carried });
    assert.ok(made.method === 'totp');
    assert.deepEqual(await securedUsers(store), { withCodes: new Set(), withPasskeys: new Set() });
    const code = codeFor(new URL(made.totpURI).searchParams.get('secret') ?? '');
    await api.verifyTOTP({ body: { code }, headers: carried });
    assert.deepEqual((await securedUsers(store)).withCodes, new Set([id]));
    assert.ok('twoFactorRedirect' in (await signIn()).response);
    await removeSecondFactors(store, id);
    assert.deepEqual((await securedUsers(store)).withCodes, new Set());
    assert.ok(!('twoFactorRedirect' in (await signIn()).response));
  });

  it('shows its passkeys and sessions to its holder', async () => {
    const store = await open();
    const { email, password } = await addUser(store, site, ada);
    const { id: userId } = await knownUser(store, email);
    const accounts = await openAccounts(store, site);
    const { adapter } = await accounts.$context;
    const createdAt = new Date();
    const passkey = {
      ...{ userId, name: 'Laptop', publicKey: 'x', credentialID: 'y', counter: 4_000_000_000 },
      ...{ deviceType: 'multiDevice', backedUp: true, transports: 'internal', createdAt },
    };
    const kept = await adapter.create({ model: 'passkey', data: passkey });
    assert.deepEqual([kept['counter'], kept['backedUp']], [4_000_000_000, true]);
    const agent = new Headers({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0' });
    const { headers } = await accounts.api.signInEmail({
      ...{ body: { email, password }, headers: agent, returnHeaders: true },
    });
    const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const file = await accountFile(accounts, new Headers({ cookie }));
    assert.equal(file.secondFactor, false);
    assert.deepEqual(
      file.passkeys.map(({ name, addedAt }) => [name, addedAt]),
      [['Laptop', createdAt.getTime()]],
    );
    assert.deepEqual(
      file.sessions.map(({ device, here }) => [device, here]),
      [['Firefox on Linux', true]],
    );
    assert.deepEqual((await securedUsers(store)).withPasskeys, new Set([userId]));
  });

  it('gets a new password over a link, once, and no way in while it is shut', async () => {
    const store = await open();
    const { email } = await addUser(store, site, ada);
    const accounts = await openAccounts(store, site);
    const desk = { store, accounts, site };
    const user = await knownUser(store, email);
    const now = Date.now();
    const secretOf = (link: string) => link.split('/').at(-1) ?? '';
    const secret = secretOf(await resetLink(accounts, site, user.id, now));
    const chosen = { secret, password: 'seven boats at anchor' };
    await assert.rejects(resetPassword(desk, chosen, now + 2 * HOUR), /lapsed/);
    await resetPassword(desk, chosen, now);
    await assert.rejects(resetPassword(desk, chosen, now), /lapsed/);
    const body = { email, password: chosen.password };
    await accounts.api.signInEmail({ body });
    await disable(store, user, { actor: 'ada', now });
    await assert.rejects(accounts.api.signInEmail({ body }));
    await enable(store, user, { actor: 'ada', now });
    await accounts.api.signInEmail({ body });
  });

  it('comes of an invitation once, while that holds', async () => {
    const store = await open();
    const now = Date.now();
    const invited = { ...ada, email: 'ada@tide.example', invitedBy: 'x', expiresAt: now + HOUR };
    const { secret: earlier } = await keepInvitation(store, invited, now);
    const { secret } = await keepInvitation(store, invited, now);
    const chosen = { name: 'Ada', password: 'seven boats at anchor' };
    const take = (one: string, at: number) =>
      accept({ store, site }, { ...chosen, secret: one }, at);
    await assert.rejects(take(earlier, now), /lapsed/);
    await assert.rejects(take(secret, now + 2 * HOUR), /lapsed/);
    await take(secret, now);
    await assert.rejects(take(secret, now), /lapsed/);
    assert.deepEqual(await openInvitations(store), []);
  });
});
