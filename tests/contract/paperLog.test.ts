import assert from 'node:assert/strict';
import { it } from 'node:test';
import { changeRole } from '../../src/desk/account/roleChange.ts';
import { takeSecondFactors } from '../../src/desk/account/secondFactorRemoval.ts';
import { putUpBanner, takeDownBanner } from '../../src/desk/banner.ts';
import { begin, conclude } from '../../src/desk/experiment.ts';
import { pinStory, unpinSlot } from '../../src/desk/pin.ts';
import { addRedirect, endRedirect } from '../../src/desk/redirect.ts';
import { changeSettings } from '../../src/desk/settings.ts';
import { addKnown, pause, remove } from '../../src/desk/sourceActs.ts';
import { changeSource } from '../../src/desk/sources.ts';
import { changeSubject, mergeInto, readdress } from '../../src/desk/subject.ts';
import { addition } from '../../src/desk/subjectAddition.ts';
import { addUser, knownUser } from '../../src/desk/users.ts';
import { addWebhook } from '../../src/desk/webhook/webhook.ts';
import { MINUTE } from '../../src/lib/clock.ts';
import { type LogFilter, paperLog } from '../../src/store/paperLog.ts';
import { redirectOf } from '../../src/store/redirects.ts';
import { siteSettings } from '../../src/store/settings.ts';
import { USUAL_TERMS } from '../../src/store/sources.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { NOW, publish } from '../support/press.ts';

const ada = (minutes: number) => ({ actor: 'Ada Pell', now: NOW + minutes * MINUTE });
const bo = (minutes: number) => ({ actor: 'Bo Quay', now: NOW + minutes * MINUTE });
const ALL: LogFilter = { actor: null, kind: null, during: null };
const site = { baseUrl: 'https://tide.example' };

async function told(store: Store, filter: Partial<LogFilter> = {}) {
  const entries = await paperLog(store, { ...ALL, ...filter }, { after: null, limit: 100 });
  return entries.reverse().map(({ kind, act, subject }) => `${kind}: ${subject} ${act}`);
}

onEveryDatabase('The log of the paper', (open) => {
  it('has each field of the settings that was changed, before and after, and nothing else', async () => {
    const store = await open();
    await changeSettings(store, { name: 'The Tide', look: { accent: '#8a1c2b' } }, ada(1));
    await changeSettings(store, { name: 'The Tide' }, ada(2));
    await assert.rejects(changeSettings(store, { look: { logo: 'none' } }, ada(3)), /no such/);
    const [only, ...more] = await paperLog(store, ALL, { after: null, limit: 9 });
    assert.deepEqual(more, []);
    assert.deepEqual(only && { ...only, id: '' }, {
      ...{ id: '', at: NOW + MINUTE, actor: 'Ada Pell', kind: 'settings', act: 'changed' },
      ...{ subject: 'The Tide', detail: '', reason: '' },
      changes: [
        { field: 'name', before: 'Broadsheet', after: 'The Tide' },
        { field: 'look.accent', before: null, after: '#8a1c2b' },
      ],
    });
  });

  it('has names, redirects and sources', async () => {
    const store = await open();
    await addition(store, 'topic', { name: 'Tides', about: '', detail: 'subject' }, ada(1));
    await addition(store, 'topic', { name: 'Tide', about: '', detail: 'subject' }, ada(2));
    const words = { name: 'Spring tides', about: '', detail: 'subject' };
    await changeSubject(store, 'topic', 'tides', words, ada(3));
    await changeSubject(store, 'topic', 'tides', words, ada(4));
    await readdress(store, 'topic', 'tides', ada(5));
    await mergeInto(store, 'topic', 'tide', { into: 'spring-tides' }, ada(6));
    await addRedirect(store, { from: '/old', to: '/a' }, ada(7));
    await addRedirect(store, { from: '/old', to: '/b' }, ada(8));
    await endRedirect(store, { from: '/old' }, ada(9));
    const wire = { ...USUAL_TERMS, name: 'Wire', address: 'https://wire.example/', page: null };
    const { id = '' } = (await addKnown(store, wire, bo(10))) ?? {};
    assert.equal(await addKnown(store, wire, bo(11)), null);
    await changeSource(store, id, { trust: 9, shortest: 20 }, bo(12));
    await pause(store, id, bo(13));
    await remove(store, id, bo(14));
    await assert.rejects(pause(store, id, bo(15)), /no such source/);
    assert.deepEqual(await told(store), [
      'name: Tides added',
      'name: Tide added',
      'name: Tides changed',
      'name: Spring tides given another address',
      'name: Tide merged into “Spring tides” (spring-tides)',
      'redirect: /old added',
      'redirect: /old changed',
      'redirect: /old removed',
      'source: Wire added',
      'source: Wire changed',
      'source: Wire paused',
      'source: Wire removed',
    ]);
    const terms = await paperLog(store, { ...ALL, kind: 'source' }, { after: null, limit: 9 });
    assert.deepEqual(terms.find(({ act }) => act === 'changed')?.changes, [
      { field: 'trust', before: '5', after: '9' },
      { field: 'shortest', before: '10', after: '20' },
    ]);
  });

  it('finds what is kept elsewhere where it is kept, each act once', async () => {
    const store = await open();
    const story = await publish(store, { headline: 'Cranes' });
    await pinStory(store, 1, { story, hours: 1, reason: 'Read at sea' }, ada(1));
    await pinStory(store, 2, { story, hours: 1, reason: '' }, bo(2));
    await unpinSlot(store, 2, bo(3));
    await putUpBanner(store, { text: 'Flood', story: null, minutes: 9 }, ada(4));
    await takeDownBanner(store, ada(5));
    await begin(store, { name: 'Half', variation: { affinity: 0.5 } }, ada(6));
    await conclude(store, { conclusion: 'It changed nothing.', keep: false }, bo(7));
    assert.deepEqual(
      (await told(store)).toSorted(),
      [
        ...['front: Cranes pinned', 'front: Cranes unpinned'],
        ...['front: Cranes pinned', 'front: Cranes unpinned'],
        ...['banner: Flood put up', 'banner: Flood taken down'],
        ...['experiment: Half begun', 'experiment: Half ended'],
      ].toSorted(),
    );
    const [ended] = await paperLog(store, ALL, { after: null, limit: 1 });
    assert.deepEqual([ended?.actor, ended?.reason], ['Bo Quay', 'It changed nothing.']);
  });

  it('says of a pin that lapsed not that anybody took it off', async () => {
    const store = await open();
    const one = await publish(store, { headline: 'Cranes' });
    const other = await publish(store, { headline: 'Ferries' });
    await pinStory(store, 1, { story: one, hours: 1, reason: '' }, ada(0));
    await pinStory(store, 1, { story: other, hours: 1, reason: '' }, ada(90));
    assert.deepEqual(await told(store), ['front: Cranes pinned', 'front: Ferries pinned']);
  });

  it('keeps no secret of a webhook, nor the path that may be one', async () => {
    const store = await open();
    const asked = { url: 'https://hook.example/in/T0P/s3cr3t', events: ['story.published'] };
    const { secret } = await addWebhook(store, asked, ada(1));
    const kept = JSON.stringify(await store.db.selectFrom('paperActs').selectAll().execute());
    assert.ok(kept.includes('hook.example') && !kept.includes('s3cr3t') && !kept.includes(secret));
  });

  it('has what was done to accounts, and nothing where it was refused', async () => {
    const store = await open();
    const cal = { email: 'cal@tide.example', name: 'Cal', role: 'administrator' };
    await addUser(store, site, cal);
    const user = await knownUser(store, cal.email);
    await assert.rejects(changeRole(store, user, 'reporter', ada(1)), /only administrator/);
    await addUser(store, site, { ...cal, email: 'dot@tide.example', name: 'Dot' });
    await changeRole(store, user, 'reporter', ada(2));
    await takeSecondFactors(store, user, ada(3));
    assert.deepEqual(await told(store), [
      'person: Cal changed',
      'person: Cal second factor removed',
    ]);
  });

  it('is part of the act: what cannot be logged is not done', async () => {
    const store = await open();
    const unlogged = { actor: null as never, now: NOW }; // the log refuses an act of nobody
    await assert.rejects(addRedirect(store, { from: '/old', to: '/a' }, unlogged), /null/i);
    await assert.rejects(changeSettings(store, { name: 'The Tide' }, unlogged), /null/i);
    assert.equal(await redirectOf(store.db, '/old'), null);
    assert.equal((await siteSettings(store)).name, 'Broadsheet');
  });

  it('is told by actor, kind and time, and by pages that skip and repeat nothing', async () => {
    const store = await open();
    const story = await publish(store, { headline: 'Cranes' });
    for (const minute of [1, 1, 1, 2, 3]) {
      await pinStory(store, 1, { story, hours: 1, reason: '' }, ada(minute));
      await addRedirect(store, { from: `/old-${Math.random()}`, to: '/a' }, bo(minute));
    }
    const all = await paperLog(store, ALL, { after: null, limit: 100 });
    assert.equal(all.length, 14, 'five pins, four of which ended, and five redirects');
    const paged = [];
    for (let after: { at: number; id: string } | null = null; ; ) {
      const page: Awaited<ReturnType<typeof paperLog>> = await paperLog(store, ALL, {
        ...{ after, limit: 3 },
      });
      paged.push(...page);
      const last = page.at(-1);
      if (!last) break;
      after = { at: last.at, id: last.id };
    }
    assert.deepEqual(paged, all);
    assert.equal((await told(store, { actor: 'Bo Quay' })).length, 5);
    assert.equal((await told(store, { kind: 'front' })).length, 9);
    const during = { from: NOW + 2 * MINUTE, until: NOW + 3 * MINUTE };
    assert.equal((await told(store, { during })).length, 3);
  });
});
