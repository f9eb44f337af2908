import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { FeedEntry } from '../../src/intake/feed/feed.ts';
import { feedDate } from '../../src/intake/feed/feedDate.ts';
import { readFeed } from '../../src/intake/feed.ts';
import { importFrom } from '../../src/intake/import.ts';
import { textOf } from '../../src/intake/read.ts';
import { sniff } from '../../src/intake/sniff.ts';
import { entryOf } from '../../src/lab/feed.ts';
import { expiryOf } from '../../src/store/expiries.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { sequence } from '../support/sequence.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/intake/feeds');
const source = (name: string) => readFileSync(join(FIXTURES, name), 'utf8');
const folder = await mkdtemp(join(tmpdir(), 'broadsheet-wires-'));
after(() => rmSync(folder, { recursive: true }));

const told = (entry: FeedEntry) => ({
  ...entryOf(entry),
  standfirst: entry.standfirst,
  enclosures: entry.enclosures.map(({ url }) => url),
  language: entry.language,
  source: entry.source?.name ?? null,
  dateline: entry.wire?.dateline ?? null,
  licence: entry.wire?.licence ?? null,
  embargoed: entry.wire?.embargoed?.iso ?? null,
  expires: entry.wire?.expires?.iso ?? null,
  urgency: entry.wire?.urgency ?? null,
});

const EXPECTED: Record<string, object> = JSON.parse(source('expected.json'));

describe('A wire', () => {
  for (const [name, expected] of Object.entries(EXPECTED)) {
    it(`is read: ${name}`, () => {
      assert.equal(sniff(source(name)), 'feed');
      const { format, entries, problems } = readFeed(source(name));
      assert.deepEqual({ format, entries: entries.map(told), problems }, expected);
    });
  }

  it('gives one item, a list of items and NITF within NewsML-G2 alike', () => {
    const item = source('ninjs-1.json');
    assert.equal(readFeed(`[${item},${item}]`).entries.length, 2);
    const nitf = source('nitf.xml').replace(/<\?xml.*\?>/, '');
    const { entries } = readFeed(
      `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="u"><itemMeta><versionCreated>2026-01-01T00:00:00Z</versionCreated></itemMeta><contentSet><inlineXML>${nitf}</inlineXML></contentSet></newsItem>`,
    );
    assert.deepEqual(
      entries.map(({ headline, bylines }) => ({ headline, bylines })),
      [{ headline: 'Ice at sea', bylines: ['Ada Pell'] }],
    );
  });

  it('tells of a correction, by signal or by its note to editors, in three formats', () => {
    const said = (text: string) => readFeed(text).entries[0]?.wire?.correction;
    const g2 = (meta: string) => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="u">
<itemMeta><versionCreated>2026-01-01T00:00:00Z</versionCreated>${meta}</itemMeta><contentMeta>
<headline>Ice</headline></contentMeta><contentSet><inlineData>It froze.</inlineData></contentSet></newsItem>`;
    const signal = '<signal qcode="sig:correction"/>';
    assert.equal(said(g2(`${signal}<edNote>The date is 4 May.</edNote>`)), 'The date is 4 May.');
    assert.equal(said(g2(signal)), '');
    assert.equal(said(g2('<signal qcode="sig:update"/><edNote>Adds quotes.</edNote>')), null);
    assert.equal(said(g2('<edNote>CORRECTS: spelling of Vint</edNote>')), 'Spelling of Vint');
    const ninjs = (more: object) =>
      JSON.stringify({ ...JSON.parse(source('ninjs-1.json')), ...more });
    assert.equal(said(ninjs({ ednote: 'Berichtigung: am 4. Mai' })), 'Am 4. Mai');
    assert.equal(said(ninjs({ signals: [{ name: 'correction' }] })), '');
    assert.equal(said(ninjs({ ednote: 'Pictures follow' })), null);
    const docdata = '<correction info="The ice was thin." id-string="n-0"/></docdata>';
    assert.equal(said(source('nitf.xml').replace('</docdata>', docdata)), 'The ice was thin.');
  });

  it('that was cut keeps what is whole and names the line', () => {
    const list = source('ninjs-2.json');
    const { entries, problems } = readFeed(list.slice(0, list.indexOf('Never')));
    assert.deepEqual([entries.length, problems], [1, ['line 3: the file is cut within an entry']]);
    const message = source('g2-message.xml');
    const cut = readFeed(message.slice(0, message.indexOf('waits.') + 6));
    assert.deepEqual(
      cut.entries.map(({ headline }) => headline),
      ['Elsewhere', 'Ferry & ice'],
    );
    assert.match(cut.problems.join('\n'), /line \d+: <\S+> is never closed/);
  });

  it('is read gzipped and in another encoding than it declares', () => {
    const said = source('nitf.xml').replace('Ice at sea', 'Écume');
    for (const bytes of [gzipSync(Buffer.from(said, 'latin1')), Buffer.from(said, 'latin1')]) {
      assert.equal(readFeed(textOf(bytes).text).entries[0]?.headline, 'Écume');
    }
    const false8 = said.replace('iso-8859-1', 'utf-8');
    const { text } = textOf(Buffer.from(false8, 'latin1'));
    assert.equal(readFeed(text).entries[0]?.headline, 'Écume');
  });

  it('never throws anything but that it is no feed, however it is cut up', () => {
    const random = sequence(7);
    const all = Object.keys(EXPECTED).map(source);
    for (let round = 0; round < 300; round++) {
      const whole = all[round % all.length] ?? '';
      const at = Math.floor(random() * whole.length);
      const broken =
        whole.slice(0, at) + ['<', '{', '"', '[', '</', ']]>'][round % 6] + whole.slice(at + 5);
      try {
        readFeed(broken);
      } catch (error) {
        assert.match(String(error), /is no feed/);
      }
    }
  });

  it('nested without end is read in time', () => {
    const started = performance.now();
    const deep = '{"uri":"u","type":"text","headline":"h","associations":{"a":';
    assert.throws(() => readFeed(deep.repeat(20_000)), /is no feed/);
    readFeed(`<nitf>${'<block>'.repeat(100_000)}`);
    assert.ok(performance.now() - started < 3_000);
  });

  it('dates in either form of ISO 8601', () => {
    for (const [written, iso] of [
      ['20260109T103700Z', '2026-01-09T10:37:00Z'],
      ['20260109T103700-0500', '2026-01-09T10:37:00-05:00'],
      ['20260109', '2026-01-09'],
      ['2026-01-09T10:37:00+01:00', '2026-01-09T10:37:00+01:00'],
      ['soon', null],
    ] as const)
      assert.equal(feedDate(written)?.iso ?? null, iso, written);
  });
});

onEveryDatabase('An import of wires', (open) => {
  it('keeps embargo, expiry, weight and licence, and takes in nothing that was withdrawn', async () => {
    const store = await open();
    for (const name of Object.keys(EXPECTED)) await writeFile(join(folder, name), source(name));
    const now = Date.UTC(2026, 10, 23);
    const outcomes = [];
    for await (const result of importFrom(store, folder, { draft: false, now, language: 'en' }))
      outcomes.push(result);
    const failed = outcomes.flatMap((result) => (result.outcome === 'failed' ? result.error : []));
    assert.ok(failed.some((error) => /urn:killed is canceled/.test(error)));
    assert.ok(failed.some((error) => /urn:g:2 is withheld/.test(error)));
    const stories = await store.db.selectFrom('stories').selectAll().execute();
    assert.ok(!stories.some(({ headline }) => /Never|Withheld/.test(headline)));
    const ice = stories.find(({ headline }) => headline.startsWith('Ice closes'));
    assert.deepEqual(
      [ice?.weight, ice?.embargoedUntil, ice?.dateline],
      [8, Date.UTC(2027, 1, 1, 6), 'Brede, Northshire'],
    );
    const until = (headline: string) =>
      expiryOf(store.db, stories.find((story) => story.headline === headline)?.id ?? '');
    assert.equal((await until(ice?.headline ?? ''))?.expiresAt, Date.UTC(2027, 1, 8, 6));
    assert.equal((await until('Ice at sea'))?.expiresAt, Date.UTC(2027, 0, 10));
    assert.equal((await until('Ferry & ice'))?.expiresAt, Date.UTC(2027, 0, 15));
    assert.equal(await until('Thaw begins'), undefined);
    const origins = await store.db.selectFrom('origins').selectAll().execute();
    const origin = origins.find(({ storyId }) => storyId === ice?.id);
    assert.deepEqual([origin?.publisher, origin?.licence], ['Brede Wire', 'For subscribers.']);
    assert.ok(stories.some(({ headline }) => headline === 'Thaw begins'));
  });
});
