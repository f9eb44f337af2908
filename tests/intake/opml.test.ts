import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOpml } from '../../src/intake/opml.ts';
import { opmlList } from '../../src/intake/opmlList.ts';

const list = (outlines: string, version = '2.0') =>
  `<?xml version="1.0"?>\n<opml version="${version}"><head><title>Marrowick desk</title></head><body>\n${outlines}\n</body></opml>`;
const TIDE = 'https://tide.example/feed.xml';

describe('readOpml', () => {
  it('reads nested outlines as sections', () => {
    const { title, feeds, problems } = readOpml(
      list(`<outline text="Region"><outline text="Harbour &amp; sea">
        <outline type="rss" text="The Tide" xmlUrl="${TIDE}" htmlUrl="https://tide.example/" language="en"/>
      </outline></outline>
      <outline type="rss" text="Alone" xmlUrl="https://alone.example/rss"/>`),
    );
    assert.equal(title, 'Marrowick desk');
    assert.deepEqual(feeds, [
      {
        feedUrl: TIDE,
        pageUrl: 'https://tide.example/',
        title: 'The Tide',
        sections: ['Region', 'Harbour & sea'],
        language: 'en',
      },
      {
        feedUrl: 'https://alone.example/rss',
        pageUrl: null,
        title: 'Alone',
        sections: [],
        language: null,
      },
    ]);
    assert.deepEqual(problems, []);
  });

  for (const [what, outline, feedUrl] of [
    ['in OPML 1.0 without a type', `<outline text="T" xmlUrl="${TIDE}"/>`, TIDE],
    ['in other letters', `<OUTLINE TEXT="T" XMLURL="${TIDE}"/>`, TIDE],
    ['under "url"', `<outline type="rss" text="T" url="${TIDE}"/>`, TIDE],
    ['as feed://', '<outline text="T" xmlUrl="feed://a.example/x"/>', 'http://a.example/x'],
    ['as feed:https://', `<outline text="T" xmlUrl="feed:${TIDE}"/>`, TIDE],
    [
      'with a bare &',
      '<outline text="T" xmlUrl="https://a.example/?x&y"/>',
      'https://a.example/?x&y',
    ],
  ] as const) {
    it(`finds a feed ${what}`, () => {
      assert.deepEqual(
        readOpml(list(outline, '1.0')).feeds.map((feed) => feed.feedUrl),
        [feedUrl],
      );
    });
  }

  it('takes the section from a category where no outline names one', () => {
    const outline = `<outline text="T" xmlUrl="${TIDE}" category="/Region/Harbour,/Sea"/>`;
    assert.deepEqual(readOpml(list(outline)).feeds[0]?.sections, ['Region', 'Harbour']);
  });

  for (const [what, outline, problem] of [
    [
      'an address that is none',
      '<outline text="A" xmlUrl="javascript:x"/>',
      /^line 4: “javascript:x” is no address/,
    ],
    ['an outline without a feed', '<outline text="Notes"/>', /^line 4: “Notes” names no feed/],
    [
      'a feed that stands twice',
      `<outline text="T" xmlUrl="${TIDE}"/>`,
      /^line 4: .* stands twice/,
    ],
    [
      'another list',
      '<outline type="include" text="L" url="https://a.example/l.opml"/>',
      /^line 4: refers to another list/,
    ],
    [
      'an outline that is never closed',
      '<outline text="Region">',
      /^line 4: <outline> is never closed/,
    ],
  ] as const) {
    it(`names ${what}, and reads the rest`, () => {
      const { feeds, problems } = readOpml(
        list(`<outline text="T" xmlUrl="${TIDE}"/>\n${outline}`),
      );
      assert.deepEqual(
        feeds.map((feed) => feed.feedUrl),
        [TIDE],
      );
      assert.match(problems.join('\n'), problem);
    });
  }

  it('reads a file that is cut, and one nested as a bomb', () => {
    assert.equal(readOpml(list(`<outline text="T" xmlUrl="${TIDE}"/><outline te`)).feeds.length, 1);
    const bomb = readOpml(list('<outline text="x">'.repeat(100_000)));
    assert.match(bomb.problems.join(), /nested more than/);
  });

  it('expands no entity of the file, and refuses what is no OPML', () => {
    const bomb = `<!DOCTYPE o [<!ENTITY a "${'x'.repeat(99)}">]>${list(`<outline text="&a;" xmlUrl="${TIDE}"/>`)}`;
    assert.equal(readOpml(bomb).feeds[0]?.title, '&a;');
    assert.throws(() => readOpml('<rss/>'), /is no OPML/);
    assert.throws(() => readOpml(''), /is no OPML/);
  });
});

describe('opmlList', () => {
  it('gives what reads back the same', () => {
    const feeds = [
      {
        feedUrl: TIDE,
        pageUrl: null,
        title: 'A "T" & <b>',
        sections: ['Region', 'Sea'],
        language: 'sv',
      },
      {
        feedUrl: 'https://b.example/?a=1&b=2',
        pageUrl: 'https://b.example/',
        title: 'B',
        sections: ['Region'],
        language: null,
      },
      { feedUrl: 'https://c.example/', pageUrl: null, title: 'C', sections: [], language: null },
    ];
    const read = readOpml(opmlList(feeds, { title: 'Feeds of the Tide', now: 0 }));
    const byUrl = (some: { feedUrl: string }, other: { feedUrl: string }) =>
      some.feedUrl.localeCompare(other.feedUrl);
    assert.deepEqual(read.feeds.sort(byUrl), feeds.sort(byUrl));
    assert.deepEqual([read.title, read.problems], ['Feeds of the Tide', []]);
  });
});
