import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fileBytes } from '../../src/intake/byteSource.ts';
import { entriesOfText } from '../../src/intake/entries.ts';
import { extractStory } from '../../src/intake/extract.ts';
import { readFeed } from '../../src/intake/feed.ts';
import { readJsonLines } from '../../src/intake/jsonLines.ts';
import { linesOf } from '../../src/intake/lines.ts';
import { markdownEntry } from '../../src/intake/markdown/entry.ts';
import { readMarkdown } from '../../src/intake/markdown/read.ts';
import type { Reading } from '../../src/intake/reading.ts';
import { unknownStory } from '../../src/intake/story.ts';
import { type Entry, storyArrival } from '../../src/intake/storyArrival.ts';
import { bodyText, plainBody } from '../../src/store/body.ts';
import { cpuTime } from '../support/cpuTime.ts';

const NOW = Date.UTC(2026, 10, 23);
const PROSE = 'The council said on Monday that the bridge would close for repairs. ';

const arrivalOf = (story: Partial<Entry['story']>, key: string | null = null) =>
  storyArrival(
    {
      story: { ...unknownStory(), headline: 'The bridge', body: plainBody([PROSE]), ...story },
      key,
      format: 'json-lines',
      place: 'a.jsonl:1',
    },
    { draft: false, now: NOW, language: 'en' },
  );

describe('Texts that are made to take long', () => {
  /** Ten times what each takes here; before they were mended they took from 5 s to hours. */
  const within = (name: string, read: () => unknown) =>
    it(name, () => {
      const took = cpuTime(read);
      assert.ok(took < 2_000, `${took} ms`);
    });
  const page = (text: string) =>
    `<h1>The bridge</h1><article><p>${text}</p><p>${PROSE}</p></article>`;
  const many = (text: string) => text.repeat(Math.ceil(60_000 / text.length));

  for (const word of ['A', '-A', 'McA', 'News ']) {
    within(`a paragraph of “${word}”`, () => extractStory(page(many(word))));
  }
  for (const sign of ['@', '(@', '(', '&lt;']) {
    within(`an author of “${sign}”`, () =>
      readFeed(
        `<rss><channel><item><title>x</title><author>${many(sign)}!</author></item></channel></rss>`,
      ),
    );
  }
  within('topics of spaces', () =>
    markdownEntry(`---\ntitle: x\ntopics: "a${many(' ')}b"\n---\ntext`, {
      name: 'story.md',
      root: null,
    }),
  );
  within('lists in lists in Markdown', () =>
    assert.throws(() => readMarkdown(`---\ntitle: x\n---\n${many('- ')}text`), /more than 40 deep/),
  );
});

describe('Files that are made to fill the memory', () => {
  const read = async (name: string, bytes: Uint8Array) => {
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-'));
    await writeFile(join(folder, name), bytes);
    const lines = [];
    let error = '';
    try {
      for await (const line of readJsonLines(fileBytes(join(folder, name)))) lines.push(line);
    } catch (thrown) {
      error = thrown instanceof Error ? thrown.message : String(thrown);
    } finally {
      await rm(folder, { recursive: true });
    }
    return { lines, error };
  };
  const story = JSON.stringify({ title: 'After it', text: PROSE });

  it('names a line without end, and reads the next', async () => {
    const bomb = gzipSync(
      Buffer.concat([Buffer.alloc(30_000_000, 'a'), Buffer.from(`\n${story}`)]),
    );
    const { lines } = await read('bomb.jsonl.gz', bomb);
    assert.match(JSON.stringify(lines[0]), /"line":1,"error":"is longer than/);
    assert.match(JSON.stringify(lines[1]), /After it/);
  });

  it('keeps what a file that was cut off still holds, and says that it was', async () => {
    const noise = Array.from(
      { length: 400 },
      (_, at) => `${story.slice(0, -1)},"id":${Math.sin(at)}}`,
    );
    const whole = gzipSync(noise.join('\n'), { level: 0 });
    const { lines, error } = await read('cut.jsonl.gz', whole.subarray(0, whole.length / 2));
    assert.ok(lines.length > 10 && lines.length < 400, `${lines.length} lines`);
    assert.match(error, /unexpected end/);
  });

  it('parts lines wherever the chunks end, in the middle of a letter too', async () => {
    const bytes = Buffer.from('één\r\n\n𠀀 zwei\ndrei');
    const chunks = (async function* () {
      for (const byte of bytes) yield Uint8Array.of(byte);
    })();
    const texts = [];
    for await (const line of linesOf(chunks)) texts.push('text' in line ? line.text : line.error);
    assert.deepEqual(texts, ['één', '', '𠀀 zwei', 'drei']);
  });

  it('takes in no page of many megabytes', () => {
    const [reading] = entriesOfText(`<h1>x</h1><p>${PROSE.repeat(130_000)}</p>`, {
      name: 'x',
      url: null,
    });
    assert.match(JSON.stringify(reading), /larger than a page can be/);
    assert.throws(
      () => arrivalOf({ body: plainBody(['a '.repeat(600_000)]) }),
      /longer than a story/,
    );
  });
});

describe('Stories that no page has room for', () => {
  it('cuts a headline without end between words', () => {
    const { headline } = arrivalOf({ headline: 'word '.repeat(20_000) });
    assert.ok(headline.length <= 400 && headline.endsWith('word…'), headline.slice(-20));
  });

  it('has no headline where nothing of it can be printed', () => {
    assert.throws(() => arrivalOf({ headline: '\u0000\u202e' }), /has no headline/);
  });

  it('leaves out names that are none, and all beyond sixty', () => {
    const topics = Array.from({ length: 10_000 }, (_, at) => `topic ${at}`);
    const arrival = arrivalOf({ topics: ['x'.repeat(1e5), ...topics], section: 'y'.repeat(1e5) });
    assert.equal(arrival.topics.length, 60);
    assert.deepEqual([arrival.topics[0]?.name, arrival.section], ['topic 0', null]);
  });

  it('keeps a long identity as a hash, and one without what PostgreSQL refuses', () => {
    assert.match(arrivalOf({}, 'k'.repeat(1e5)).key, /^long:[\w-]{43}$/);
    assert.equal(arrivalOf({}, 'a\u0000b').key, 'ab');
  });

  it('was not changed in a year to come', () => {
    const updated = { time: Date.UTC(9999, 11, 31), iso: '9999-12-31' };
    assert.equal(arrivalOf({ updated }).updatedAt, NOW);
    assert.equal(
      arrivalOf({ updated }).fingerprint,
      storyFingerprintTomorrow(updated),
      'and is not revised at each import',
    );
  });

  const storyFingerprintTomorrow = (updated: { time: number; iso: string }) =>
    storyArrival(
      {
        story: { ...unknownStory(), headline: 'The bridge', body: plainBody([PROSE]), updated },
        key: null,
        format: 'json-lines',
        place: 'a.jsonl:1',
      },
      { draft: false, now: NOW + 86_400_000, language: 'en' },
    ).fingerprint;

  it('does not turn the direction of its neighbours', () => {
    assert.equal(arrivalOf({ headline: '\u202eThe bridge\u202c' }).headline, 'The bridge');
  });
});

describe('Feeds that get in each other’s way', () => {
  const keys = (name: string, guid: string) => {
    const source = `<rss><channel><title>${name}</title><item><title>x</title><guid isPermaLink="false">${guid}</guid><description>${PROSE}</description></item></channel></rss>`;
    return [...entriesOfText(source, { name, url: null })].map((reading: Reading) =>
      'key' in reading ? reading.key : null,
    );
  };

  it('tells the entry 42 of one feed from the entry 42 of another', () => {
    assert.notDeepEqual(keys('tide.xml', '42'), keys('wire.xml', '42'));
    assert.deepEqual(keys('tide.xml', '42'), keys('tide.xml', '42'));
    assert.deepEqual(keys('a.xml', 'urn:uuid:1'), keys('b.xml', 'urn:uuid:1'));
  });

  it('reads elements that are called like parts of an object', () => {
    const feed = readFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>x</title><content type="xhtml"><div><__proto__>one</__proto__> <constructor>two</constructor> ${PROSE}</div></content></entry></feed>`,
    );
    assert.match(bodyText(feed.entries[0]?.body ?? plainBody([])), /^one two The council/);
  });
});
