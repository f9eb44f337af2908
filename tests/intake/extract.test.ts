import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
  for (const [name, html] of Object.entries({
    'nested a hundred thousand deep': `${'<div>'.repeat(100_000)}${text}${'</div>'.repeat(100_000)}`,
    'closing what was never opened': `${'<div>'.repeat(50_000)}${'</p>'.repeat(50_000)}${text}`,
    'a million small marks': `${'<b>x'.repeat(1_000_000)}${text}`,
    'links in links': `${'<a href="#">x'.repeat(50_000)}${text}`,
    'tables in tables': `${'<table><tr><td>'.repeat(20_000)}${text}`,
    'one attribute of ten megabytes': `<div title="${'x'.repeat(10_000_000)}">${text}</div>`,
    'quotation in quotation': `${'<blockquote>'.repeat(50_000)}${text}`,
    'a title of a megabyte': `<title>${'a - '.repeat(250_000)}</title>${text}`,
    'classes without end': `<div class="${'related '.repeat(200_000)}">${text}</div>`,
  })) {
    it(`is read within two seconds: ${name}`, () => {
      const took = cpuTime(() => extractStory(html));
      assert.ok(took < 2_000, `${took} ms`);
    });
  }
});
