import assert from 'node:assert/strict';
import { it } from 'node:test';
import { followChanges } from '../../../src/store/changes.ts';
import { keepPicture } from '../../../src/store/media.ts';
import { siteSettings } from '../../../src/store/settings.ts';
import type { Store } from '../../../src/store/store.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { desk } from '../../support/desk.ts';
import { NOW } from '../../support/press.ts';

const LOGO = {
  ...{ id: 'logo', file: 'logo.png', type: 'image/png', width: 400, height: 100 },
  ...{ alt: 'A wave', caption: '', credit: '', addedAt: NOW },
};
const NAVIGATION = [
  { name: 'Council news', address: '/section/council' },
  { name: 'Shop', address: 'https://shop.tide.example/' },
];

const paper = async (store: Store) => (await desk(store, NOW)).signedIn('administrator');

onEveryDatabase('The settings in the API', (open) => {
  it('are read and changed; what is left out stays, and pages are told', async () => {
    const store = await open();
    const { api } = await paper(store);
    const { body: before, etag } = await api('GET', '/settings');
    assert.deepEqual(before.reactions, ['Well told', 'Useful', 'Moving', 'Troubling']);
    assert.equal(before.look.accent, null);
    const changes = await followChanges(store);
    const asked = { name: 'The Tide', look: { accent: '#8A1C2B' }, navigation: NAVIGATION };
    const { status, body } = await api('PUT', '/settings', asked, { 'if-match': etag });
    assert.equal(status, 200);
    assert.deepEqual(await changes(), ['settings']);
    const look = { ...before.look, accent: '#8a1c2b' };
    assert.deepEqual(body, { ...before, name: 'The Tide', look, navigation: NAVIGATION });
    assert.deepEqual((await api('GET', '/settings')).body, body);
    assert.equal((await api('PUT', '/settings', asked, { 'if-match': etag })).status, 412);
    await api('PUT', '/settings', {
      look: { text: 'system-serif' },
      reactions: ['Useful', 'Odd', 'Odd!', 'Odd'],
    });
    const { look: kept, reactions } = await siteSettings(store);
    assert.deepEqual([kept.accent, kept.text], ['#8a1c2b', 'system-serif']);
    assert.deepEqual(reactions, [
      { kind: 'useful', label: 'Useful' },
      { kind: 'odd', label: 'Odd' },
      { kind: 'odd', label: 'Odd!' },
    ]);
  });

  it('stay as they are where one is wrong, which is named', async () => {
    const store = await open();
    const { api } = await paper(store);
    const before = await siteSettings(store);
    const WRONG: [object, string, RegExp][] = [
      [{ look: { accent: '#ffcc00' } }, 'look.accent', /1\.5\d? : 1 .* nearest that passes is #/],
      [{ look: { masthead: 'red; } body {' } }, 'look.masthead', /as in #005f6b/],
      [{ look: { headlines: 'comic-sans' } }, 'look.headlines', /Choose one/],
      [{ look: { logo: 'none' } }, 'look.logo', /no such picture/],
      [{ name: ' ' }, 'name', /needs a name/],
      [{ timezone: 'Marrowick/Quay' }, 'timezone', /Europe\/Lisbon/],
      [{ language: 'english please' }, 'language', /as in en/],
      [{ reactions: ['!!!'] }, 'reactions', /one letter/],
      [{ reactions: 'abcdefghi'.split('') }, 'reactions', /8 reactions at most/],
      [{ navigation: [{ name: '', address: '/x' }] }, 'navigation.0.name', /needs a name/],
      [{ navigation: [{ name: 'X', address: 'javascript:x' }] }, 'navigation.0.address', /https/],
    ];
    for (const [wrong, field, says] of WRONG) {
      const { status, body } = await api('PUT', '/settings', wrong);
      assert.deepEqual([status, body.field], [422, field], JSON.stringify(wrong));
      assert.match(body.title, says);
    }
    assert.deepEqual(await siteSettings(store), before);
  });

  it('take a picture of the library for the logo, which then stays there', async () => {
    const store = await open();
    const { api } = await paper(store);
    await keepPicture(store, null, LOGO);
    assert.equal((await api('PUT', '/settings', { look: { logo: 'logo' } })).status, 200);
    assert.equal((await api('DELETE', '/media/logo')).status, 409);
    const { body } = await api('GET', '/media/logo/places');
    assert.deepEqual(body.entries, [{ kind: 'paper', id: 'logo', name: 'Broadsheet' }]);
    assert.equal((await api('PUT', '/settings', { look: { logo: null } })).status, 200);
    assert.equal((await api('GET', '/media/logo')).body.uses, 0);
  });

  it('say of a colour before it is given how well it is read, and which would be', async () => {
    const { api } = await paper(await open());
    const told = async (field: string, colour: string) =>
      (await api('GET', `/settings/legibility?field=${field}&colour=%23${colour}`)).body;
    assert.deepEqual(await told('masthead', '1D2A3A'), {
      ...{ legible: true, contrast: 14.53, needed: 4.5, against: '#ffffff', nearest: null },
    });
    const { legible, contrast, against, nearest } = await told('accent', 'ffcc00');
    assert.deepEqual([legible, contrast, against], [false, 1.51, '#ffffff']);
    assert.equal((await told('accent', nearest.slice(1))).legible, true);
    assert.equal((await told('accent', 'red')).field, 'colour');
    assert.equal((await told('logo', 'ffcc00')).field, 'field');
  });

  it('name the languages that the site speaks', async () => {
    const { api } = await paper(await open());
    const { entries } = (await api('GET', '/settings/languages')).body;
    assert.deepEqual(entries[1], { code: 'de', name: 'Deutsch' });
  });
});
