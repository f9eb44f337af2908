import assert from 'node:assert/strict';
import { it } from 'node:test';
import { calendarFeed } from '../../src/desk/calendarFeed.ts';
import { putUnderEmbargo } from '../../src/desk/embargo.ts';
import { changePlan, makePlan, plan } from '../../src/desk/plan.ts';
import { addUser, knownUser } from '../../src/desk/users.ts';
import { HOUR } from '../../src/lib/clock.ts';
import {
  calendarFeedSince,
  endCalendarFeed,
  makeCalendarFeed,
  roleByCalendarFeed,
} from '../../src/store/calendarFeeds.ts';
import { removeUser, setDisabled } from '../../src/store/users.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { BASE, NOW, publish } from '../support/press.ts';

const by = (now: number) => ({ actor: 'ada', now });

onEveryDatabase('A feed of the calendar', (open) => {
  it('is opened by the last secret of somebody whose account is open', async () => {
    const store = await open();
    const ada = { email: 'ada@tide.example', name: 'Ada', role: 'editor' };
    await addUser(store, { baseUrl: BASE }, ada);
    const { id } = await knownUser(store, ada.email);
    const first = await makeCalendarFeed(store, id, NOW);
    const second = await makeCalendarFeed(store, id, NOW + 1);
    assert.equal(await roleByCalendarFeed(store, first), null);
    assert.equal(await roleByCalendarFeed(store, second), 'editor');
    assert.equal(await calendarFeedSince(store, id), NOW + 1);
    await setDisabled(store, id, NOW);
    assert.equal(await roleByCalendarFeed(store, second), null);
    await setDisabled(store, id, null);
    await endCalendarFeed(store, id);
    assert.deepEqual(
      [await roleByCalendarFeed(store, second), await calendarFeedSince(store, id)],
      [null, null],
    );
    await makeCalendarFeed(store, id, NOW);
    await removeUser(store, id);
    assert.equal(await calendarFeedSince(store, id), null);
  });

  it('is the same to the byte until something is changed, and stamped with that', async () => {
    const store = await open();
    const planned = plan.parse({ day: '2026-11-30', headline: 'Vote' });
    const id = await makePlan(store, planned, by(NOW));
    const sealed = await publish(store, { headline: 'Sealed', embargoedUntil: NOW + HOUR });
    const before = await calendarFeed(store, BASE, NOW);
    assert.equal(await calendarFeed(store, BASE, NOW + 60_000), before);
    await changePlan(store, id, { time: '10:00' }, by(NOW + 61_000));
    const until = new Date(NOW + 5 * HOUR).toISOString();
    await putUnderEmbargo(store, sealed, { until }, by(NOW + 62_000));
    const after = await calendarFeed(store, BASE, NOW + 63_000);
    for (const line of ['DTSTART;VALUE=DATE:20261130', 'DTSTAMP:20261123T143000Z']) {
      assert.ok(before.includes(line), line);
    }
    for (const line of ['DTSTART:20261130T100000Z', 'DTSTAMP:20261123T143101Z']) {
      assert.ok(after.includes(line), line);
    }
    assert.ok(after.includes('DTSTART:20261123T193000Z'));
    assert.ok(after.includes('LAST-MODIFIED:20261123T143102Z'));
  });
});
