import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DAY, HOUR, MINUTE } from '../../src/lib/clock.ts';
import { bodyMarkup } from '../../src/press/body.ts';
import { storyTimes } from '../../src/press/parts/byline.ts';
import { initials } from '../../src/press/parts/portrait.ts';
import { age, exactTime } from '../../src/press/times.ts';
import { whyWords } from '../../src/press/why.ts';
import type { Block, Inline } from '../../src/store/body.ts';
import type { StoryRow } from '../../src/store/tables/stories.ts';
import { IN_ENGLISH, NOW } from '../support/press.ts';

const { words } = IN_ENGLISH;

describe('Times in words', () => {
  const zone = 'Europe/Berlin';
  const cases: [number, string][] = [
    [0, 'Just now'],
    [MINUTE, '1 minute ago'],
    [59 * MINUTE, '59 minutes ago'],
    [HOUR, '1 hour ago'],
    [11 * HOUR, '11 hours ago'],
    [13 * HOUR, 'Today'],
    [16 * HOUR, 'Yesterday'],
    [3 * DAY, '20 November'],
    [700 * DAY, '23 December 2024'],
  ];
  for (const [passed, said] of cases) {
    it(`says ${said}`, () =>
      assert.equal(age({ words, timezone: zone, now: NOW }, NOW - passed), said));
  }

  it('tells exact times with the zone of the paper', () => {
    const told = { words, timezone: zone };
    assert.equal(exactTime(told, NOW), 'Monday 23 November 2026, 15:30:00 CET');
    assert.match(exactTime(told, Date.UTC(2026, 6, 1)), /CEST$/);
  });
});

describe('The times of a story', () => {
  const zone = 'Europe/Berlin';
  const told = async (publishedAt: number, updatedAt: number | null) =>
    String(
      await storyTimes({ words, timezone: zone, now: NOW }, { publishedAt, updatedAt } as StoryRow),
    ).replace(/<[^>]*>/g, '');
  const cases: [number, number | null, string][] = [
    [NOW - HOUR, null, 'Published 14:30 CET'],
    [NOW - 2 * HOUR, NOW - HOUR, 'Published 13:30, updated 14:30 CET'],
    [NOW - 3 * DAY, NOW - HOUR, 'Published 20 November 2026, 15:30, updated today, 14:30 CET'],
    [NOW - 3 * DAY, NOW - 3 * DAY + HOUR, 'Published 20 November 2026, 15:30, updated 16:30 CET'],
    [
      NOW - 60 * DAY,
      NOW - 2 * DAY,
      'Published 24 September 2026, 16:30 CEST, updated 21 November 2026, 15:30 CET',
    ],
  ];
  for (const [publishedAt, updatedAt, said] of cases) {
    it(`says ${said}`, async () => assert.equal(await told(publishedAt, updatedAt), said));
  }
});

describe('Why a story is in a list', () => {
  const cases: [why: string, detail: string | null, window: string, words: string | null][] = [
    ['readers', '1204', '24h', '1,204 readers in the last 24 hours'],
    ['readers', '1', '1h', '1 reader in the last hour'],
    ['speed', '3.0', '', 'Read 3 times as fast as usual'],
    ['speed', '0.9', '', 'Read faster than usual'],
    ['read-next', '14', '', 'Read next by 14% of readers'],
    ['read-next', null, '', 'Often read next'],
    ['same-topic', 'Flooding', '', 'Also about Flooding'],
    ['same-subject', 'company earnings', '', 'Also about company earnings'],
    ['followed-storyline', 'The quay', '', 'Goes on with a story you follow: The quay'],
    ['your-storyline', 'The quay', '', 'Goes on with a story you read: The quay'],
    ['same-meaning', null, '', 'Close in meaning'],
    ['same-words', 'around', '', 'Similar in its words'],
    ['something-new', 'x', '', null],
  ];
  for (const [why, detail, window, said] of cases) {
    it(`words ${why} ${detail}`, () =>
      assert.equal(whyWords(words, { why, detail, sectionName: null }, window), said));
  }

  it('calls nothing from the archive just published', () => {
    const said = (age: number) =>
      whyWords(words, { why: 'fresh', detail: null, sectionName: null, age });
    assert.deepEqual(
      [said(HOUR), said(2 * DAY), said(700 * DAY)],
      ['Just published', 'Published lately', 'From the archive'],
    );
  });
});

describe('Initials', () => {
  for (const [name, letters] of [
    ['Ada Pell', 'AP'],
    ['Michal Ben-Gal', 'MBG'],
    ['سلمى حداد', 'سح'],
    ['reuters', ''],
  ] as const) {
    it(`of ${name}`, () => assert.equal(initials(name), letters));
  }
});

describe('The text of a story', () => {
  const text = (words: string, ...marks: NonNullable<Extract<Inline, { type: 'text' }>['marks']>) =>
    ({ type: 'text', text: words, marks }) as const;
  const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
  const link = (href: string) => ({ type: 'link', attrs: { href } }) as const;
  const cases: [string, Block, string][] = [
    ['escapes', paragraph(text('<b>&')), '<p>&lt;b&gt;&amp;</p>'],
    [
      'nests marks',
      paragraph(text('x', { type: 'bold' }, { type: 'italic' })),
      '<p><em><strong>x</strong></em></p>',
    ],
    [
      'links',
      paragraph(text('x', link('https://a.example/?a=1&b="'))),
      '<p><a href="https://a.example/?a=1&amp;b=&quot;" rel="noopener">x</a></p>',
    ],
    ['does not link to a script', paragraph(text('x', link('javascript:alert(1)'))), '<p>x</p>'],
    [
      'does not link to another host by stealth',
      paragraph(text('x', link('//e.example'))),
      '<p>x</p>',
    ],
    [
      'shows a picture of its own',
      { type: 'figure', attrs: { src: '/media/a.svg', alt: 'A', caption: '', credit: '' } },
      '<figure><img src="/media/a.svg" alt="A" loading="lazy" decoding="async"></figure>',
    ],
    [
      'sets a table',
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableHeader', content: [paragraph(text('Firm'))] }],
          },
        ],
      },
      '<div class="table" tabindex="0" role="region" aria-label="Table"><table>\n<tr><th>Firm</th></tr>\n</table></div>',
    ],
  ];
  for (const [name, block, markup] of cases) {
    it(name, async () =>
      assert.equal(
        String(await bodyMarkup({ type: 'doc', content: [block] }, IN_ENGLISH)).trim(),
        markup,
      ),
    );
  }

  it('links to a picture elsewhere and never loads it', async () => {
    const attrs = { src: 'https://p.example/1.jpg', alt: 'A', caption: 'Noon', credit: 'Me' };
    const markup = String(
      await bodyMarkup({ type: 'doc', content: [{ type: 'figure', attrs }] }, IN_ENGLISH),
    );
    assert.ok(!markup.includes('<img'));
    assert.match(markup, /Noon.*Me.*<a href="https:\/\/p\.example\/1\.jpg"/s);
  });
});
