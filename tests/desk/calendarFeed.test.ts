import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import ICAL from 'ical.js';
import { HOUR } from '../../src/lib/clock.ts';
import { changeSiteSettings } from '../../src/store/settings.ts';
import { openStore } from '../../src/store/store.ts';
import { allUsers } from '../../src/store/users.ts';
import { desk } from '../support/desk.ts';
import { publish } from '../support/press.ts';

const NOW = Date.UTC(2026, 10, 25, 9);
const store = await openStore(':memory:');
after(() => store.close());
await changeSiteSettings(store, { name: 'The Tide', timezone: 'Europe/Berlin' }, NOW);
let now = NOW;
const { url, signedIn } = await desk(store, () => now++);
const administrator = await signedIn('administrator');
const editor = await signedIn('editor');
const reporter = await signedIn('reporter');

type Visitor = typeof editor;

/** The path of a new address, as the account page tells it. */
async function subscribe(visitor: Visitor): Promise<string> {
  const page = await (await visitor.ask('/desk/account/calendar', {})).text();
  return /http:\/\/127\.0\.0\.1(\/desk\/calendar\/[\w-]{32}\.ics)</.exec(page)?.[1] ?? '/none';
}

/** As a calendar asks: without a cookie. */
const read = (path: string, headers = {}) => fetch(url + path, { headers });

async function events(path: string) {
  const calendar = new ICAL.Component(ICAL.parse(await (await read(path)).text()));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

const one = async (path: string, summary: string) => {
  const found = (await events(path)).filter((event) => event.summary.includes(summary));
  assert.equal(found.length, 1, summary);
  return found[0];
};

const planned = async (different: object) =>
  (await editor.api('POST', '/desk/plans', { day: '2026-12-03', headline: 'Vote', ...different }))
    .body;

describe('The calendar of the newsroom in that of a phone', () => {
  it('has plans for the day or at the clock of the newsroom, schedules and embargoes', async () => {
    const path = await subscribe(reporter);
    await planned({ headline: 'Fair, all day; with "tents"', note: 'Bring\na coat' });
    await planned({ headline: 'In winter', time: '10:00' });
    await planned({ headline: 'In summer', time: '10:00', day: '2027-07-01' });
    await planned({ headline: 'In two years', day: '2028-12-03' });
    const draft = (await editor.api('POST', '/desk/stories', { headline: 'Cranes' })).body.id;
    const at = new Date(NOW + 5 * HOUR).toISOString();
    const scheduled = await editor.api('POST', `/stories/${draft}/schedule`, { at });
    assert.ok(scheduled.status < 300, String(scheduled.status));
    await publish(store, { headline: 'Sealed', embargoedUntil: NOW + 3 * HOUR });
    await publish(store, { headline: 'Out already' });

    const answer = await read(path);
    assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8');
    const fair = await one(path, 'Fair');
    assert.equal(fair?.summary, 'Fair, all day; with "tents"');
    assert.ok(fair?.startDate.isDate && fair.startDate.toString() === '2026-12-03');
    assert.equal(fair.description, 'Bring\na coat');
    const start = async (words: string) => (await one(path, words))?.startDate.toJSDate().getTime();
    assert.equal(await start('In winter'), Date.UTC(2026, 11, 3, 9));
    assert.equal(await start('In summer'), Date.UTC(2027, 6, 1, 8));
    assert.equal(await start('Goes out: Cranes'), NOW + 5 * HOUR);
    assert.equal(await start('Embargo ends: Sealed'), NOW + 3 * HOUR);
    assert.equal((await events(path)).length, 5, 'neither what is out nor what is years ahead');
  });

  it('keeps the UID of what is changed, and says when that was', async () => {
    const path = await subscribe(reporter);
    const { id } = await planned({ headline: 'Hearing' });
    const before = await one(path, 'Hearing');
    now += HOUR;
    await editor.api('PATCH', `/desk/plans/${id}`, {
      day: '2026-12-04',
      headline: 'Hearing on it',
    });
    const changed = await one(path, 'Hearing on it');
    assert.equal(changed?.uid, before?.uid);
    const stampOf = (event: typeof changed) =>
      String(event?.component.getFirstPropertyValue('last-modified'));
    assert.ok(stampOf(changed) > stampOf(before));
    await editor.api('DELETE', `/desk/plans/${id}`);
    assert.ok((await events(path)).every(({ uid }) => uid !== before?.uid));
  });

  it('is not sent again where nothing has changed', async () => {
    const path = await subscribe(reporter);
    const tag = (await read(path)).headers.get('etag') ?? '';
    assert.equal((await read(path, { 'if-none-match': tag })).status, 304);
    await planned({ headline: 'News' });
    assert.equal((await read(path, { 'if-none-match': tag })).status, 200);
  });

  it('is told by one address each, kept as a hash, that is made anew and ended', async () => {
    const first = await subscribe(reporter);
    const other = await subscribe(editor);
    const second = await subscribe(reporter);
    assert.deepEqual(
      [(await read(first)).status, (await read(second)).status, (await read(other)).status],
      [404, 200, 200],
    );
    const kept = JSON.stringify(await store.db.selectFrom('calendarFeeds').selectAll().execute());
    assert.ok(!kept.includes(second.slice(15, -4)));
    const page = await (await reporter.ask('/desk/account')).text();
    assert.ok(page.includes('An address since') && !page.includes(second));
    await reporter.ask('/desk/account/calendar/end', {});
    assert.equal((await read(second)).status, 404);
    assert.equal((await read(other)).status, 200);
  });

  it('ends at once with the right to see it: the role, the account, a device that was lost', async () => {
    const idOf = async (name: string) =>
      (await allUsers(store)).find((user) => user.name === `The ${name}`)?.id;
    const path = await subscribe(reporter);
    const id = await idOf('reporter');
    await administrator.api('PUT', `/accounts/${id}/role`, { role: 'contributor' });
    assert.equal((await read(path)).status, 404);
    assert.equal((await reporter.ask('/desk/account/calendar', {})).status, 403);
    assert.ok(!(await (await reporter.ask('/desk/account')).text()).includes('id="calendar"'));
    await administrator.api('PUT', `/accounts/${id}/role`, { role: 'reporter' });
    assert.equal((await read(path)).status, 200);
    await administrator.api('POST', `/accounts/${id}/disabling`);
    assert.equal((await read(path)).status, 404);
    await administrator.api('POST', `/accounts/${id}/enabling`);
    assert.equal((await read(path)).status, 404, 'and is made anew by its holder');
    const others = await subscribe(editor);
    await administrator.api('DELETE', `/accounts/${await idOf('editor')}/second-factors`);
    assert.equal((await read(others)).status, 404);
  });
});
