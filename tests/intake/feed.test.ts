import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Feed } from '../../src/intake/feed/feed.ts';
import { readFeed } from '../../src/intake/feed.ts';
import { entryOf } from '../../src/lab/feed.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { sequence } from '../support/sequence.ts';

const rss = (items: string, head = '') => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>The Brede Courier</title><link>https://brede.example/</link>
<atom:link rel="self" href="https://brede.example/feed"/>${head}
${items}
</channel></rss>`;

const atom = (
  entries: string,
) => `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv" xml:base="https://brede.example/">
<title type="html">Brede &amp;amp; kusten</title><link href="/"/>${entries}</feed>`;

const summary = ({ format, title, entries }: Feed) => ({
  format,
  title,
  entries: entries.map((entry) => ({
    ...entryOf(entry),
    enclosures: entry.enclosures.map(({ url }) => url),
  })),
});

const one = {
  id: null,
  url: null,
  headline: null,
  published: null,
  updated: null,
  text: '',
  bylines: [],
  topics: [],
  enclosures: [],
};

describe('A feed', () => {
  const cases: [string, string, object][] = [
    [
      'RSS 2.0 with its modules',
      rss(`<item><title>Ice &amp;amp; fog</title><link>https://brede.example/1</link><guid isPermaLink="false">b-1</guid>
      <pubDate>Mon, 06 Sep 2010 00:01:00 +0200</pubDate><dc:creator>Ada Pell</dc:creator><category>Harbour</category><category>Ice</category>
      <description>Short.</description><content:encoded><![CDATA[<p>Long <a href="/x">text</a>.</p><script>x</script><p>More.</p>]]></content:encoded>
      <enclosure url="/a.mp3" type="audio/mpeg" length="9"/><media:content url="https://brede.example/p.jpg"/></item>`),
      {
        format: 'rss 2.0',
        title: 'The Brede Courier',
        entries: [
          {
            ...one,
            id: 'b-1',
            url: 'https://brede.example/1',
            headline: 'Ice & fog',
            published: '2010-09-06T00:01:00+02:00',
            text: 'Long text.\n\nMore.',
            bylines: ['Ada Pell'],
            topics: ['Harbour', 'Ice'],
            enclosures: ['https://brede.example/a.mp3', 'https://brede.example/p.jpg'],
          },
        ],
      },
    ],
    [
      'RSS with an author by mail and a guid that is an address',
      rss(
        '<item><title>Fog</title><guid>https://brede.example/2</guid><author>ada@brede.example (Ada Pell)</author></item>',
      ),
      {
        format: 'rss 2.0',
        title: 'The Brede Courier',
        entries: [
          {
            ...one,
            id: 'https://brede.example/2',
            url: 'https://brede.example/2',
            headline: 'Fog',
            bylines: ['Ada Pell'],
          },
        ],
      },
    ],
    [
      'Atom 1.0 with XHTML',
      atom(
        '<entry><id>tag:1</id><title>Is</title><link rel="alternate" href="is"/><published>2020-01-01T00:00:00Z</published><updated>2020-01-02T00:00:00Z</updated><author><name>Bo Ek</name></author><category term="t" label="Hamn"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>En <b>is</b>.</p></div></content></entry>',
      ),
      {
        format: 'atom 1.0',
        title: 'Brede & kusten',
        entries: [
          {
            ...one,
            id: 'tag:1',
            url: 'https://brede.example/is',
            headline: 'Is',
            published: '2020-01-01T00:00:00Z',
            updated: '2020-01-02T00:00:00Z',
            text: 'En is.',
            bylines: ['Bo Ek'],
            topics: ['Hamn'],
          },
        ],
      },
    ],
    [
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>A</title><entry><title mode="base64">SXM=</title><id>u1</id><link rel="alternate" href="https://brede.example/3"/><issued>2003-01-02T00:00:00Z</issued><content type="text/html" mode="escaped">&lt;p&gt;hi&lt;/p&gt;</content></entry></feed>',
      {
        format: 'atom 0.3',
        title: 'A',
        entries: [
          {
            ...one,
            id: 'u1',
            url: 'https://brede.example/3',
            headline: 'Is',
            published: '2003-01-02T00:00:00Z',
            text: 'hi',
          },
        ],
      },
    ],
    [
      'RSS 1.0',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><channel r:about="https://brede.example/"><title>R</title></channel><item r:about="https://brede.example/4"><title>I</title><link>https://brede.example/4</link><description>de</description><d:date>2001-01-01</d:date><d:creator>Cara</d:creator><d:subject>Sea</d:subject></item></r:RDF>',
      {
        format: 'rss 1.0',
        title: 'R',
        entries: [
          {
            ...one,
            url: 'https://brede.example/4',
            headline: 'I',
            published: '2001-01-01',
            text: 'de',
            bylines: ['Cara'],
            topics: ['Sea'],
          },
        ],
      },
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":5,"url":"https://brede.example/5","title":"t","content_html":"<p>x</p>","date_published":"2020-01-01T00:00:00Z","authors":[{"name":"Ada"}],"tags":["q"],"attachments":[{"url":"https://brede.example/m.mp3","mime_type":"audio/mpeg"}]},7]}',
      {
        format: 'json feed 1.1',
        title: 'J',
        entries: [
          {
            ...one,
            id: '5',
            url: 'https://brede.example/5',
            headline: 't',
            published: '2020-01-01T00:00:00Z',
            text: 'x',
            bylines: ['Ada'],
            topics: ['q'],
            enclosures: ['https://brede.example/m.mp3'],
          },
        ],
      },
    ],
  ];
  for (const [name, source, expected] of cases) {
    it(`is read: ${name}`, () => assert.deepEqual(summary(readFeed(source)), expected));
  }

  it('has no problems where there are none', () => {
    for (const [name, source] of cases.slice(0, 5))
      assert.deepEqual(readFeed(source).problems, [], name);
  });
});

describe('A broken feed', () => {
  const items =
    '<item><title>One</title><description>First.</description></item>\n<item><title>Two</title><description>Second.</description></item>';

  it('names a bare ampersand with its line and keeps every entry', () => {
    const { entries, problems } = readFeed(rss(items.replace('First.', 'Cod & chips.')));
    assert.deepEqual(
      entries.map(({ headline }) => headline),
      ['One', 'Two'],
    );
    assert.deepEqual(problems, ['line 6: an & stands where &amp; should']);
  });

  it('that was cut keeps what came before', () => {
    const source = rss(items);
    const { entries, problems } = readFeed(source.slice(0, source.indexOf('Second') + 3));
    assert.deepEqual(
      entries.map(({ headline }) => headline),
      ['One', 'Two'],
    );
    assert.match(problems[0] ?? '', /line 7: <description> is never closed/);
  });

  it('names an entry without anything and a date that is none', () => {
    const { entries, problems } = readFeed(
      rss(`<item></item>${items.replace('</title>', '</title><pubDate>soon</pubDate>')}`),
    );
    assert.equal(entries.length, 3);
    assert.deepEqual(problems, [
      'line 6: entry 1 has neither headline, text nor address',
      'line 6: entry 2: the date “soon” can not be read',
    ]);
  });

  it('names a JSON entry that is none', () => {
    const { entries, problems } = readFeed('{"items":[{"title":"a","content_text":"b"},7]}');
    assert.equal(entries.length, 1);
    assert.match(problems[0] ?? '', /^entry 2/);
  });

  it('is refused where it is no feed', () => {
    for (const source of ['', 'hello', '<html><p>x</p></html>', '{"a":1}', '[1]', '<rss']) {
      assert.throws(() => readFeed(source), /is no feed/, source);
    }
  });

  it('expands no entity of its own making', () => {
    const lol = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    ).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${lol}<!ENTITY f SYSTEM "file:///etc/passwd">]>
      <rss version="2.0"><channel><title>&l9;&f;</title><item><title>&l9;</title><link>https://brede.example/</link></item></channel></rss>`;
    const started = performance.now();
    const text = JSON.stringify(readFeed(bomb));
    assert.ok(text.length < 2_000 && !text.includes('root:'));
    assert.ok(performance.now() - started < 500);
  });

  it('is read in time, however deep or long', () => {
    const took = cpuTime(() => {
      const deep = readFeed(rss(`${items}${'<x>'.repeat(200_000)}`));
      assert.equal(deep.entries.length, 2);
      assert.match(deep.problems.join(), /nested more than/);
      readFeed(rss('<item><title>a & b</title></item>'.repeat(20_000)));
    });
    assert.ok(took < 4_000, `${took} ms`);
  });

  it('never throws anything but that it is no feed, however it is cut up', () => {
    const random = sequence(11);
    const source = rss(items) + atom('<entry><title>x</title></entry>');
    for (let round = 0; round < 600; round++) {
      const cut = Math.floor(random() * source.length);
      const piece = source.slice(Math.floor(random() * cut));
      const broken =
        source.slice(0, cut) +
        ['<', '&', ']]>', '<![CDATA[', '</item>', '\u0000'][round % 6] +
        piece;
      try {
        readFeed(broken);
      } catch (error) {
        assert.match(String(error), /is no feed/);
      }
    }
  });
});
