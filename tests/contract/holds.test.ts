import assert from 'node:assert/strict';
import { it } from 'node:test';
import { MINUTE } from '../../src/lib/clock.ts';
import { endHold, holdOf, takeHold } from '../../src/store/holds.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { NOW, publish } from '../support/press.ts';

const ada = { id: 'a', name: 'Ada' };
const ben = { id: 'b', name: 'Ben' };

onEveryDatabase('A hold', (open) => {
  it('is one writer’s until it lapses, is taken over or let go', async () => {
    const store = await open();
    const id = await publish(store);
    const take = (who: typeof ada, now: number, takeOver = false) =>
      takeHold(store.db, id, who, { now, takeOver });
    assert.equal((await take(ada, NOW)).holderId, 'a');
    assert.equal((await take(ben, NOW + 1)).holderId, 'a');
    const renewed = await take(ada, NOW + 2);
    assert.deepEqual([renewed.since, renewed.until], [NOW, NOW + 2 + MINUTE]);
    assert.equal((await take(ben, NOW + 3, true)).since, NOW + 3);
    await endHold(store.db, id, 'a');
    assert.equal((await holdOf(store.db, id, NOW + 4))?.holderId, 'b');
    assert.equal(await holdOf(store.db, id, NOW + 3 + MINUTE), undefined);
    assert.equal((await take(ada, NOW + 2 * MINUTE)).since, NOW + 2 * MINUTE);
    await endHold(store.db, id, 'a');
    assert.equal(await holdOf(store.db, id, NOW + 2 * MINUTE), undefined);
  });
});
