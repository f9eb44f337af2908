import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { changeSettings } from '../../src/desk/settings.ts';
import { searcherOver } from '../../src/jobs/searcher.ts';
import { createPageCache } from '../../src/press/pageCache.ts';
import { pressRoutes } from '../../src/press/routes.ts';
import { followChanges } from '../../src/store/changes.ts';
import { keepPicture } from '../../src/store/media.ts';
import { openStore } from '../../src/store/store.ts';
import { BASE, NOW, pressOver } from '../support/press.ts';
import { fillPaper } from '../support/pressFixture.ts';

const store = await openStore(':memory:');
after(() => store.close());
const paper = await fillPaper(store);
const cache = createPageCache(() => NOW);
const press = pressRoutes({
  ...{ store, clock: () => NOW, baseUrl: BASE, trustProxy: false, search: searcherOver(store) },
  ...{ respond: cache.respond, forYou: async () => [] },
});
const changes = await followChanges(store);
const page = async (path: string) => (await press.request(path)).text();
const change = async (asked: Parameters<typeof changeSettings>[1]) => {
  await changeSettings(store, asked, { actor: 'ada', now: NOW });
  cache.drop(await changes());
};
const sheets = (html: string) =>
  [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, address]) => address ?? '');

const PAGES = ['/', paper.mainPath, '/about'];

describe('The look of the site', () => {
  it('comes in the one style sheet, at another address, on every page that was kept', async () => {
    const [before] = sheets(await page('/about'));
    await change({ look: { accent: '#8a1c2b', masthead: '#1d2a3a' } });
    for (const path of PAGES) {
      const all = sheets(await page(path));
      assert.equal(all.length, 1, 'no request more');
      assert.notEqual(all[0], before, path);
    }
    const [address = ''] = sheets(await page('/about'));
    const answer = await press.request(address);
    assert.match(answer.headers.get('cache-control') ?? '', /immutable/);
    const css = await answer.text();
    assert.match(css, /:root\{--accent:#8a1c2b\}\.masthead\{--paper:#1d2a3a;--ink:#ffffff/);
    assert.match(css, /prefers-color-scheme:dark\)\{:root\{--accent:#[0-9a-f]{6}\}/);
    assert.equal(sheets(await page('/about'))[0], address, 'it is the same again');
    await change({ look: { accent: null, masthead: null } });
    assert.deepEqual(sheets(await page('/about')), [before]);
  });

  it('is given by a process that has made no page of it yet, and nothing else is', async () => {
    await change({ look: { accent: '#5b2a86' } });
    const [address = ''] = sheets(await page('/about'));
    const other = pressOver(store);
    assert.match(await (await other.request(address)).text(), /--accent:#5b2a86/);
    assert.equal((await other.request('/assets/aaaaaaaaaa/paper.css')).status, 404);
  });

  it('fetches no font ahead that it does not use', async () => {
    assert.match(await page('/about'), /rel="preload"[^>]*newsreader/);
    await change({ look: { headlines: 'system-serif', text: 'system-serif' } });
    assert.doesNotMatch(await page('/about'), /rel="preload"[^>]*newsreader/);
    const [address = ''] = sheets(await page('/about'));
    assert.match(await page(address), /--headlines:ui-serif,Georgia/);
    await change({ look: { headlines: 'newsreader', text: 'newsreader' } });
  });

  it('has the links that were chosen, else its sections', async () => {
    const line = async () =>
      /<nav class="sections"[\s\S]*?<\/nav>/.exec(await page('/section/news'))?.[0] ?? '';
    assert.match(await line(), /href="\/section\/news" aria-current="true"/);
    await change({
      navigation: [
        { name: 'All <news>', address: '/section/news' },
        { name: 'Shop', address: 'https://shop.tide.example/' },
      ],
    });
    assert.match(await line(), /href="\/section\/news" aria-current="true">All &lt;news&gt;</);
    assert.match(await line(), /href="https:\/\/shop\.tide\.example\/">Shop</);
    assert.equal((await line()).match(/<li>/g)?.length, 2);
    await change({ navigation: [] });
  });

  it('has a logo in the place of the name, which is still told', async () => {
    const logo = { id: 'logo', file: 'logo.png', type: 'image/png', width: 400, height: 100 };
    const words = { alt: '', caption: '', credit: '', addedAt: NOW };
    await keepPicture(store, null, { ...logo, ...words });
    await change({ name: 'The Tide', look: { logo: 'logo' } });
    const nameplate = /<p class="nameplate">.*?<\/p>/.exec(await page('/'))?.[0] ?? '';
    assert.match(
      nameplate,
      /src="\/media\/800\/logo\.png\.webp" alt="The Tide" width="400" height="100"/,
    );
  });
});
