import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { NARROWED_BY, PERIOD } from '../../src/press/searchAsked.ts';
import { fillSearch } from '../../src/store/searchFilling.ts';
import { openStore } from '../../src/store/store.ts';
import { pressOver, publish } from '../support/press.ts';

const store = await openStore(':memory:');
after(() => store.close());
for (let at = 0; at < 30; at++) await publish(store, { headline: `Quay ${at}` });
const app = pressOver(store);
const pageAt = async (path: string) => (await app.request(path)).text();

/** All that a search can say, each part with something to say. */
const SAID = {
  ...{ q: 'quay', section: 'news', topic: 'tolls', author: 'ada', year: '2026' },
  ...{ from: '2026-11-01', until: '2026-11-30', order: 'newest', typed: '1' },
};

describe('The page of search', () => {
  it('has forms that keep all of a search but what they ask for', async () => {
    const page = await pageAt(`/search?${new URLSearchParams(SAID)}`);
    const [words = '', period = ''] = [
      ...page.matchAll(/<form[^>]*action="\/search">.*?<\/form>/gs),
    ]
      .map(([form]) => form)
      .filter((form) => form.includes('id="q"') || form.includes('type="date"'));
    const kept = (form: string) =>
      [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(
        ([, name, value]) => `${name}=${value}`,
      );
    const said = Object.entries(SAID).map(([name, value]) => `${name}=${value}`);
    const but = (...names: string[]) =>
      said.filter((one) => !names.some((name) => one.startsWith(`${name}=`)));
    assert.deepEqual(kept(words).sort(), but('q', 'typed').sort());
    assert.deepEqual(kept(period).sort(), but(...PERIOD).sort());
    for (const name of NARROWED_BY) assert.ok(name in SAID, `${name} is tried here`);
  });

  it('leads to the page of what is called so, and to another order where there is one', async () => {
    await publish(store, { headline: 'Night boat', topics: [{ name: 'Ferries' }] });
    const one = await pageAt('/search?q=ferry');
    assert.match(one, /<li><a href="\/topic\/ferries">Ferries \(Topic\)<\/a>/);
    assert.ok(!one.includes('Newest first'), 'of one story there is no order');
    assert.ok((await pageAt('/search?q=quay')).includes('Newest first'));
    assert.ok(!(await pageAt('/search?q=ferry&topic=ferries')).includes('(Topic)'));
  });

  it('says over the list what it is narrowed by, each with the way back', async () => {
    await publish(store, { headline: 'Quay tolls', section: { name: 'Harbour & Trade' } });
    const page = await pageAt('/search?q=quay&section=harbour-trade&from=2026-11-01');
    const [line = ''] = /<p class="search-narrowed">.*?<\/p>/s.exec(page) ?? [];
    assert.ok(line.includes('<strong>Harbour &amp; Trade</strong>'), line);
    assert.ok(line.includes('href="/search?q=quay&amp;from=2026-11-01"'), line);
    assert.ok(line.includes('<strong>From 2026-11-01</strong>'), line);
    assert.ok(line.includes('href="/search?q=quay&amp;section=harbour-trade"'), line);
    assert.ok(!(await pageAt('/search?q=quay')).includes('search-narrowed'));
  });

  it('says when not all stories can be found yet', async () => {
    const incomplete = 'some older stories cannot be found yet';
    assert.ok(!(await pageAt('/search?q=quay')).includes(incomplete));
    for (const { id } of await store.db.selectFrom('stories').select('id').execute()) {
      await store.search.remove(store.db, id);
    }
    const stopping = new AbortController();
    await fillSearch(store, { signal: stopping.signal, told: () => stopping.abort() });
    const page = await pageAt('/search?q=quay');
    assert.ok(page.includes(incomplete));
    await fillSearch(store);
    assert.ok(!(await pageAt('/search?q=quay')).includes(incomplete));
  });
});
