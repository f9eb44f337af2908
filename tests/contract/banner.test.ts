import assert from 'node:assert/strict';
import { it } from 'node:test';
import { banner, putUpBanner, takeDownBanner } from '../../src/desk/banner.ts';
import { restore } from '../../src/desk/publication.ts';
import { withdraw } from '../../src/desk/withdrawal.ts';
import { HOUR, MINUTE } from '../../src/lib/clock.ts';
import { bannerLog, bannerNow } from '../../src/store/banners.ts';
import { followChanges } from '../../src/store/changes.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { NOW, publish } from '../support/press.ts';

const by = (now = NOW) => ({ actor: 'ada', now });
const LINE = 'The sea wall has given way';

onEveryDatabase('A breaking line', (open) => {
  it('stands for two hours, then goes by itself', async () => {
    const store = await open();
    const changes = await followChanges(store);
    await putUpBanner(store, banner.parse({ text: LINE }), by());
    assert.deepEqual(await changes(), ['banner']);
    const standing = async (now: number) => (await bannerNow(store.db, now))?.text ?? null;
    assert.equal(await standing(NOW), LINE);
    assert.equal(await standing(NOW + 2 * HOUR - 1), LINE);
    assert.equal(await standing(NOW + 2 * HOUR), null);
    await assert.rejects(takeDownBanner(store, by(NOW + 2 * HOUR)), /No breaking line/);
  });

  it('gives way to another, is taken down by hand, and is logged with who did it', async () => {
    const store = await open();
    await putUpBanner(store, banner.parse({ text: LINE, minutes: 30 }), by());
    await putUpBanner(store, banner.parse({ text: 'Another' }), by(NOW + MINUTE));
    assert.equal((await bannerNow(store.db, NOW + MINUTE))?.text, 'Another');
    await takeDownBanner(store, { actor: 'ben', now: NOW + 2 * MINUTE });
    assert.equal(await bannerNow(store.db, NOW + 3 * MINUTE), null);
    const log = await bannerLog(store.db, 9);
    assert.deepEqual(
      log.map(({ text, actor, endedBy, endedAt }) => [text, actor, endedBy, endedAt]),
      [
        ['Another', 'ada', 'ben', NOW + 2 * MINUTE],
        [LINE, 'ada', 'ada', NOW + MINUTE],
      ],
    );
  });

  it('leads to no story that readers may not see, and goes with its story', async () => {
    const store = await open();
    const draft = await publish(store, { status: 'draft', key: 'a draft' });
    const secret = await publish(store, { embargoedUntil: NOW + HOUR, key: 'secret' });
    const story = await publish(store, { key: 'seen' });
    const to = (id: string) => banner.parse({ text: LINE, story: id });
    await assert.rejects(putUpBanner(store, to(draft), by()), /is a draft/);
    await assert.rejects(putUpBanner(store, to(secret), by()), /under embargo/);
    await assert.rejects(putUpBanner(store, to('none'), by()), /no such story/);
    assert.equal(await bannerNow(store.db, NOW), null);
    await putUpBanner(store, to(story), by());
    assert.ok((await bannerNow(store.db, NOW))?.path);
    const changes = await followChanges(store);
    await withdraw(store, story, { reason: 'It was not so at all.' }, by(NOW + 1));
    assert.equal(await bannerNow(store.db, NOW + 1), null);
    assert.ok((await changes()).includes('banner'));
    await assert.rejects(putUpBanner(store, to(story), by(NOW + 2)), /is withdrawn/);
    await restore(store, story, by(NOW + 3));
    assert.equal(await bannerNow(store.db, NOW + 3), null, 'the alarm does not come back');
  });

  it('is short, and stands for a day at most', () => {
    const wrong = (asked: object) => banner.safeParse(asked).error?.issues[0]?.message ?? 'right';
    assert.match(wrong({ text: ' ' }), /Write the line/);
    assert.match(wrong({ text: 'x'.repeat(121) }), /120 characters at most/);
    assert.match(wrong({ text: LINE, minutes: 1_441 }), /a day at most/);
    assert.equal(wrong({ text: 'x'.repeat(120), minutes: 1_440, story: '' }), 'right');
  });
});
