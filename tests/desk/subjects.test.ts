import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openStore } from '../../src/store/store.ts';
import { desk } from '../support/desk.ts';
import { NOW, publish } from '../support/press.ts';

const store = await openStore(':memory:');
after(() => store.close());
const { signedIn } = await desk(store, NOW);
const editor = await signedIn('editor');
await publish(store, {
  headline: 'Cranes',
  topics: [{ name: 'Harbour' }, { name: 'Harbor <works>' }],
  section: { name: 'Port' },
});

describe('Topics, sections and contributors at the desk', () => {
  it('are listed with their stories, and found by name', async () => {
    const page = await (await editor.ask('/desk/topics')).text();
    assert.match(page, /Harbor &lt;works&gt;<\/a>\s*<span class="aside">1 story · subject/);
    const found = await (await editor.ask('/desk/topics?q=WORKS')).text();
    assert.ok(!found.includes('/topic/harbour"') && found.includes('/topic/harbor-works"'));
    assert.match(await (await editor.ask('/desk/sections')).text(), /Port<\/a>/);
    assert.match(await (await editor.ask('/desk/topics?q=zz')).text(), /None of that name/);
  });

  it('are added: a section last in the order, none twice', async () => {
    assert.equal((await editor.ask('/desk/sections', { name: 'Tides & moons' })).status, 303);
    assert.match(
      await (await editor.ask('/desk/sections')).text(),
      /Port<\/a>[\s\S]+href="\/section\/tides-moons" dir="auto">Tides &amp; moons<\/a>/,
    );
    const twice = await editor.ask('/desk/sections', { name: 'Tides  MOONS' });
    assert.equal(twice.status, 409);
    assert.match(await twice.text(), /“Tides &amp; moons” is there already/);
    const { status, body } = await editor.api('POST', '/topics', { name: 'Neap', detail: 'place' });
    const { id, detail, stories } = body;
    assert.deepEqual(
      { status, id, detail, stories },
      { status: 201, id: 'neap', detail: 'place', stories: 0 },
    );
    const reporter = await signedIn('reporter');
    assert.equal((await reporter.api('POST', '/sections', { name: 'Wind' })).status, 403);
    assert.equal((await reporter.ask('/desk/sections', { name: 'Wind' })).status, 403);
  });

  it('are changed and merged by forms that say what is missing', async () => {
    const nameless = await editor.ask('/desk/topics/harbour/change', {
      name: ' ',
      detail: 'place',
    });
    assert.equal(nameless.status, 422);
    assert.match(await nameless.text(), /It needs a name/);
    const order = await editor.ask('/desk/sections/port/change', { name: 'Port', detail: 'first' });
    assert.equal(order.status, 422);
    assert.equal((await editor.ask('/desk/topics/none/merging', { into: 'harbour' })).status, 404);
    const merged = await editor.ask('/desk/topics/harbor-works/merging', { into: 'harbour' });
    assert.equal(merged.status, 303);
    assert.ok(!(await (await editor.ask('/desk/topics')).text()).includes('harbor-works"'));
  });

  it('keep redirects within the paper', async () => {
    const put = async (from: string, to: string) =>
      (await editor.api('PUT', '/redirects', { from, to })).status;
    assert.equal(await put('/old', 'https://elsewhere.example/'), 422);
    assert.equal(await put('/old', '//elsewhere.example/'), 422);
    assert.equal(await put('https://old.example/2019/fog/?utm=1', '/about'), 200);
    const { body } = await editor.api('GET', '/redirects?q=fog');
    assert.deepEqual(body.entries, [{ from: '/2019/fog', to: '/about' }]);
  });
});
