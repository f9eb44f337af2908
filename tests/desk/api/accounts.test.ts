import assert from 'node:assert/strict';
import { it } from 'node:test';
import { makeToken } from '../../../src/store/tokens.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { desk, PASSWORD } from '../../support/desk.ts';

const NOW = Date.now();
const ADA = { email: 'ada@tide.example', name: 'Ada Pell', role: 'reporter' };

onEveryDatabase('Accounts in the API', (open) => {
  it('are come by through an invitation that can be taken back', async () => {
    const { signedIn, letters, come } = await desk(await open(), NOW);
    const { api } = await signedIn('administrator');
    const invited = await api('POST', '/invitations', ADA);
    assert.deepEqual([invited.status, invited.body], [201, { letter: 'filed' }]);
    const [entry] = (await api('GET', '/invitations')).body.entries;
    assert.deepEqual([entry.email, entry.invitedBy], [ADA.email, 'The administrator']);
    assert.equal((await api('DELETE', `/invitations/${entry.id}`)).status, 204);
    assert.equal((await api('DELETE', `/invitations/${entry.id}`)).status, 404);

    await api('POST', '/invitations', ADA);
    const [letter = ''] = await letters(ADA.email);
    const link = new URL(/http:\S+/.exec(letter.replace(/=\r\n/g, ''))?.[0] ?? '').pathname;
    await come().ask(link, { name: ADA.name, password: PASSWORD });
    const { body } = await api('GET', '/accounts');
    const ada = body.entries.find(({ email }: { email: string }) => email === ADA.email);
    assert.deepEqual(
      [ada.role, ada.shutAt, ada.codes, ada.passkeys],
      ['reporter', null, false, false],
    );
    assert.equal((await api('POST', '/invitations', ADA)).status, 409);
    const wrong = await api('POST', '/invitations', { ...ADA, email: 'nobody' });
    assert.deepEqual([wrong.status, wrong.body.field], [422, 'email']);
  });

  it('are given roles, shut, opened and signed out; an administrator stays', async () => {
    const { signedIn } = await desk(await open(), NOW);
    const { api } = await signedIn('administrator');
    const editor = await signedIn('editor');
    const idOf = async (role: string): Promise<string> =>
      (await api('GET', '/accounts')).body.entries.find(
        ({ email }: { email: string }) => email === `${role}@tide.example`,
      ).id;
    const at = `/accounts/${await idOf('editor')}`;
    assert.equal((await api('PUT', `${at}/role`, { role: 'reporter' })).status, 204);
    assert.equal((await editor.api('GET', '/me')).body.role, 'reporter');
    assert.equal((await api('PUT', `${at}/role`, { role: 'king' })).body.field, 'role');
    assert.equal((await api('DELETE', `${at}/sessions`)).status, 204);
    assert.equal((await editor.api('GET', '/me')).status, 401);
    assert.equal((await api('POST', `${at}/disabling`)).status, 204);
    await editor.signIn('editor@tide.example');
    assert.equal((await editor.api('GET', '/me')).status, 401, 'no way in is open to it');
    assert.equal((await api('POST', `${at}/enabling`)).status, 204);
    await editor.signIn('editor@tide.example');
    assert.equal((await editor.api('GET', '/me')).status, 200);
    assert.equal((await api('DELETE', `${at}/second-factors`)).status, 204);
    assert.equal((await editor.api('GET', '/me')).status, 401, 'whoever has the device is out');

    const own = `/accounts/${await idOf('administrator')}`;
    assert.equal((await api('PUT', `${own}/role`, { role: 'editor' })).status, 409);
    assert.equal((await api('POST', `${own}/disabling`)).status, 409);
    assert.equal((await api('POST', '/accounts/none/disabling')).status, 404);
  });

  it('take a key that was made for them and no other', async () => {
    const store = await open();
    const { url } = await desk(store, NOW);
    const listed = async (...scopes: string[]) => {
      const key = { name: 'staff list', scopes, createdBy: 'test', expiresAt: null };
      const authorization = `Bearer ${await makeToken(store, key, NOW - 10)}`;
      return (await fetch(`${url}/api/v1/accounts`, { headers: { authorization } })).status;
    };
    assert.equal(await listed('accounts:read'), 200);
    assert.equal(await listed('webhooks:read', 'accounts:write'), 403);
  });
});
