import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';
import { extractStory } from '../../src/intake/extract.ts';
import { bodyText } from '../../src/store/body.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { assertFields, assertText, onGoldenCases } from '../support/golden.ts';

onGoldenCases('pages', 'page.html', (html, expected) => {
  const story = extractStory(html, { url: 'https://tide.example/x' });
  assertText(bodyText(story.body), expected);
  assertFields(
    {
      headline: story.headline,
      standfirst: story.standfirst,
      bylines: story.bylines,
      contributors: story.contributors,
      published: story.published?.iso ?? null,
      updated: story.updated?.iso ?? null,
      section: story.section,
      topics: story.topics,
      language: story.language,
      publisher: story.publisher,
      canonical: story.canonical,
      picture: story.picture,
      blocks: story.body.content.map(({ type }) => type),
      doubts: story.doubts.length,
    },
    expected,
  );
});

describe('A page that holds no story', () => {
  for (const [name, html] of Object.entries({
    nothing: '',
    'a broken tag': '<p',
    'only markup': '<html><body><div></div></body></html>',
    bytes: '\u0000\u0001\uFFFD<\u0000p>',
    'broken JSON-LD':
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>',
    'JSON-LD that refers to itself':
      '<script type="application/ld+json">{"@graph":[{"@graph":[{"@graph":[]}]}]}</script>',
  })) {
    it(`is read all the same: ${name}`, () => {
      const { headline, published, body } = extractStory(html);
      assert.deepEqual([headline, published], [null, null]);
      assert.ok(bodyText(body).length < 20);
    });
  }
});

describe('A page made to hurt', () => {
  const text = `<p>${'The quay wall gave way overnight, and nobody was hurt. '.repeat(4)}</p>`;
  const pages = {
    'nested a hundred thousand deep': `${'<div>'.repeat(100_000)}${text}${'</div>'.repeat(100_000)}`,
    'a million small marks': `${'<b>x'.repeat(1_000_000)}${text}`,
    'links in links': `${'<a href="#">x'.repeat(50_000)}${text}`,
    'tables in tables': `${'<table><tr><td>'.repeat(20_000)}${text}`,
    'one attribute of ten megabytes': `<div title="${'x'.repeat(10_000_000)}">${text}</div>`,
    'half a million attributes': `<div ${'a'.repeat(3)}${' b=c d=e f=g h=i j=k'.repeat(100_000)}>${text}</div>`,
    'a million tiny paragraphs': `${'<p>x</p>'.repeat(1_000_000)}${text}`,
    'a line of eighteen megabytes': 'The quay wall gave way, and nobody was hurt. '.repeat(400_000),
    'a script of fourteen megabytes': `<script>${'var a = "<p>";'.repeat(1_000_000)}</script>${text}`,
    'tags that are never closed': '<div class="a b"><p>The quay wall gave way, '.repeat(100_000),
    'a signature again and again': `${'<span class="author">By Ada Pell</span> '.repeat(50_000)}${text}`,
    'the same tag in the head': `${'<meta name="date" content="12 May 2024">'.repeat(100_000)}${text}`,
    'lists in the JSON-LD, without end': `<script type="application/ld+json">${'['.repeat(200_000)}${']'.repeat(200_000)}</script>${text}`,
    'a title of a megabyte': `<title>${'a - '.repeat(250_000)}</title>${text}`,
    'classes without end': `<div class="${'related '.repeat(200_000)}">${text}</div>`,
  };
  for (const [name, html] of Object.entries(pages)) {
    it(`is read within two seconds: ${name}`, () => {
      const took = cpuTime(() => extractStory(html));
      assert.ok(took < 2_000, `${took} ms`);
    });
  }

  it('takes no more than 200 MB', async () => {
    const code = `
      const { workerData } = require('node:worker_threads');
      import(workerData.extract).then(({ extractStory }) => {
        for (const html of workerData.pages) extractStory(html);
      });`;
    const worker = new Worker(code, {
      eval: true,
      workerData: {
        extract: import.meta.resolve('../../src/intake/extract.ts'),
        pages: [pages['a million tiny paragraphs'], pages['a signature again and again']],
      },
      resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 40 },
    });
    const [status] = await once(worker, 'exit');
    assert.equal(status, 0);
  });
});
