import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openStore } from '../../src/store/store.ts';
import { BASE, pressOver } from '../support/press.ts';
import { fillPaper, HOSTILE } from '../support/pressFixture.ts';

const store = await openStore(':memory:');
after(() => store.close());
const paper = await fillPaper(store);
const app = pressOver(store);

async function dataOf(path: string): Promise<Record<string, unknown>[]> {
  const text = await (await app.request(path)).text();
  const scripts = text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  return [...scripts].map(([, json = '']) => JSON.parse(json));
}

describe('Structured data', () => {
  it('tells a story as schema.org’s NewsArticle', async () => {
    const [article, breadcrumbs] = await dataOf(paper.mainPath);
    assert.equal(article?.['@type'], 'NewsArticle');
    assert.equal(article['headline'], HOSTILE);
    assert.equal(article['datePublished'], '2026-11-23T12:30:00Z');
    assert.equal(article['dateModified'], '2026-11-23T13:30:00Z');
    assert.equal(article['url'], BASE + paper.mainPath);
    assert.deepEqual(article['author'], [
      {
        ...{ '@type': 'Person', name: 'Ben "<u>" Orr', url: `${BASE}/author/ben` },
        jobTitle: 'Editor',
      },
    ]);
    const corrections = article['correction'] as { text: string }[];
    assert.equal(corrections[0]?.text, 'The wall was 40 metres long.');
    const origins = article['isBasedOn'] as { url?: string; publisher: { name: string } }[];
    assert.equal(origins[0]?.publisher.name, 'Asset Vision');
    assert.equal(origins[0]?.url, 'https://asset.example/1');
    assert.equal(breadcrumbs?.['@type'], 'BreadcrumbList');
    const steps = breadcrumbs['itemListElement'] as { position: number; item: string }[];
    assert.deepEqual(
      steps.map((step) => step.item),
      [`${BASE}/`, `${BASE}/section/news`, BASE + paper.mainPath],
    );
  });

  it('names the paper on its front page', async () => {
    const [organisation] = await dataOf('/');
    assert.equal(organisation?.['name'], 'The Tide');
  });
});
