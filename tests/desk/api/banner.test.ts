import assert from 'node:assert/strict';
import { it } from 'node:test';
import { HOUR, MINUTE } from '../../../src/lib/clock.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { desk } from '../../support/desk.ts';
import { NOW, publish } from '../../support/press.ts';

const LINE = 'The sea wall has given way';
const after = (time: number) => new Date(NOW + time).toISOString();

onEveryDatabase('The breaking line in the API', (open) => {
  it('is put up, read and taken down, with what is wrong by its field', async () => {
    const store = await open();
    const story = await publish(store);
    const { api } = await (await desk(store, NOW)).signedIn('editor');
    const none = await api('GET', '/front/banner');
    assert.deepEqual(none.body, { banner: null });
    assert.equal((await api('DELETE', '/front/banner')).status, 409);

    assert.equal((await api('PUT', '/front/banner', { text: LINE, story })).status, 204);
    const { body, etag } = await api('GET', '/front/banner');
    const { text, story: leadsTo, url, actor, at, until } = body.banner;
    assert.deepEqual([text, leadsTo, actor], [LINE, story, 'The editor']);
    assert.match(url, /^http:\/\/127\.0\.0\.1\/2026\//);
    assert.deepEqual([at, until], [after(0), after(2 * HOUR)]);

    const since = (tag: string) => ({ 'if-match': tag });
    const again = { text: 'It holds after all', minutes: 10 };
    assert.equal((await api('PUT', '/front/banner', again, since(none.etag))).status, 412);
    assert.equal((await api('PUT', '/front/banner', again, since(etag))).status, 204);
    assert.equal((await api('GET', '/front/banner')).body.banner.until, after(10 * MINUTE));
    for (const [wrong, field] of [
      [{ text: 'x'.repeat(121) }, 'text'],
      [{}, 'text'],
      [{ text: LINE, minutes: 0 }, 'minutes'],
    ] as const) {
      const refused = await api('PUT', '/front/banner', wrong);
      assert.deepEqual([refused.status, refused.body.field], [422, field]);
    }
    const draft = await publish(store, { status: 'draft', key: 'draft' });
    assert.equal((await api('PUT', '/front/banner', { text: LINE, story: draft })).status, 409);
    assert.equal((await api('DELETE', '/front/banner')).status, 204);
    assert.deepEqual((await api('GET', '/front/banner')).body, { banner: null });
  });

  it('is kept in the log with who put it up and who took it down', async () => {
    const store = await open();
    let now = NOW;
    const { signedIn } = await desk(store, () => now);
    const { api } = await signedIn('editor');
    const { api: another } = await signedIn('administrator');
    assert.deepEqual((await api('GET', '/front')).body.banners, []);
    await api('PUT', '/front/banner', { text: LINE });
    now += MINUTE;
    await another('DELETE', '/front/banner');
    await another('PUT', '/front/banner', { text: 'It holds after all', minutes: 10 });
    const { banners } = (await api('GET', '/front')).body;
    assert.deepEqual(banners, [
      {
        ...{ text: 'It holds after all', story: null, actor: 'The administrator' },
        ...{ at: after(MINUTE), until: after(11 * MINUTE), endedAt: null, endedBy: null },
      },
      {
        ...{ text: LINE, story: null, actor: 'The editor', at: after(0), until: after(2 * HOUR) },
        ...{ endedAt: after(MINUTE), endedBy: 'The administrator' },
      },
    ]);
  });
});
