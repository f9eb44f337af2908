import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { followChanges } from '../../src/store/changes.ts';
import { siteSettings } from '../../src/store/settings.ts';
import { openStore } from '../../src/store/store.ts';
import { desk } from '../support/desk.ts';

const store = await openStore(':memory:');
after(() => store.close());
const { signedIn } = await desk(store, Date.UTC(2026, 10, 23, 12));
const administrator = await signedIn('administrator');
const editor = await signedIn('editor');

const FORM = {
  name: 'The Sarn Courier',
  tagline: 'Hill news',
  about: 'Who we are.',
  language: 'en-GB',
  timezone: 'Europe/Lisbon',
  reactions: 'Useful\nWell worth it!\n\nUseful',
};

describe('The settings of the paper', () => {
  it('are an administrator’s to change, and the pages are told', async () => {
    const changes = await followChanges(store);
    assert.equal((await editor.ask('/desk/settings', FORM)).status, 403);
    const response = await administrator.ask('/desk/settings', FORM);
    assert.equal(response.headers.get('location'), '/desk/settings?done=settings');
    assert.deepEqual(await changes(), ['settings']);
    const site = await siteSettings(store);
    assert.equal(site.name, 'The Sarn Courier');
    assert.deepEqual(site.reactions, [
      { kind: 'useful', label: 'Useful' },
      { kind: 'well-worth-it', label: 'Well worth it!' },
    ]);
    const page = await (await administrator.ask('/desk/settings?done=settings')).text();
    assert.match(page, /The settings are saved/);
    assert.match(page, /value="Europe\/Lisbon"/);
  });

  const WRONG: [Partial<typeof FORM>, RegExp][] = [
    [{ name: ' ' }, /needs a name/],
    [{ timezone: 'Marrowick/Quay' }, /as in Europe\/Lisbon/],
    [{ language: 'english please' }, /as in en/],
    [{ reactions: '!!!' }, /needs at least one letter/],
    [{ reactions: 'abcdefghi'.split('').join('\n') }, /8 reactions at most/],
  ];
  for (const [wrong, says] of WRONG) {
    it(`stay as they are when ${JSON.stringify(wrong)} is given`, async () => {
      const before = await siteSettings(store);
      const response = await administrator.ask('/desk/settings', { ...FORM, ...wrong });
      assert.equal(response.status, 422);
      assert.match(await response.text(), says);
      assert.deepEqual(await siteSettings(store), before);
    });
  }
});
