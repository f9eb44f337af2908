import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstDate } from '../../src/intake/dates/findDates.ts';
import { dateDoubts } from '../../src/intake/doubts.ts';
import { agencyOrigin, suspectedOrigin } from '../../src/intake/origin.ts';
import { sentencesOf } from '../../src/intake/sentences.ts';

describe('The date of a page', () => {
  const cases: [string, string, string, RegExp | null][] = [
    [
      'a month that lay long back',
      '2025-04-17',
      'Talks ended in early May without a result.',
      /early May.*11 months back/,
    ],
    ['a month of the same year', '2025-11-17', 'Talks ended in early May without a result.', null],
    [
      'a month just before New Year',
      '2025-02-17',
      'Talks ended in November without a result.',
      null,
    ],
    [
      'a month whose year is said',
      '2025-04-17',
      'Talks ended in May last year without a result.',
      null,
    ],
    ['a month with its year', '2025-04-17', 'Talks ended in May 2023 without a result.', null],
    ['a month to come', '2025-04-17', 'Talks are expected to end in May.', null],
    [
      'a span since an event',
      '2025-04-17',
      'After nearly eight months of captivity the hostages came home. The Oct. 7 attack took the hostages captive.',
      /nearly eight months.*7 May 2024 to 6 June 2024/,
    ],
    [
      'a span that fits',
      '2024-05-25',
      'After nearly eight months of captivity the hostages came home. The Oct. 7 attack took the hostages captive.',
      null,
    ],
    [
      'a span of another matter',
      '2025-04-17',
      'After nearly eight months of drought it rained. The Oct. 7 election was lost.',
      null,
    ],
    [
      'a weekday amiss',
      '2024-05-14',
      'It was found on Saturday, April 28, by a cleaner.',
      /28 April 2024 was a Sunday/,
    ],
    [
      'a weekday that is right',
      '2024-05-14',
      'It was found on Sunday, April 28, by a cleaner.',
      null,
    ],
    [
      'a day that is yet to come, told as past',
      '2024-05-14',
      'The bridge was opened on 3 August 2024 by the mayor.',
      /3 August 2024 as past/,
    ],
    ['a day to come, announced', '2024-05-14', 'The bridge will be opened on 3 August 2024.', null],
  ];
  for (const [name, stamp, text, doubt] of cases) {
    it(`${doubt ? 'is doubted for' : 'stands beside'} ${name}`, () => {
      const [first] = dateDoubts([text], firstDate(stamp));
      if (doubt) assert.match(first?.evidence ?? '', doubt);
      else assert.equal(first, undefined);
    });
  }

  it('is not doubted where there is none', () => {
    assert.deepEqual(dateDoubts(['Talks ended in early May.'], null), []);
  });
});

describe('The origin of a text', () => {
  it('is suspected where the text names a news organisation as its own', () => {
    const text = [
      '"No," she told the Brannock Courier. "Never."',
      'She told Island News so, and the Brannock Courier has learned more.',
    ];
    const origin = suspectedOrigin(text, 'Daily Digest');
    assert.equal(origin?.publisher, 'Brannock Courier');
    assert.match(origin?.evidence ?? '', /and 1 more/);
  });

  it('is not suspected of anybody else', () => {
    assert.equal(suspectedOrigin(['She told the Brannock Courier.'], 'The Brannock Courier'), null);
    assert.equal(suspectedOrigin(['She told the mayor, and the News was good.'], null), null);
    assert.equal(suspectedOrigin(['He told Parliament on Monday.'], null), null);
  });

  it('is stated by the dateline of an agency', () => {
    assert.equal(agencyOrigin(['CORRIN (AP) — The harbour froze.'], [])?.publisher, 'AP');
    assert.equal(
      agencyOrigin(['The harbour froze.', 'More to follow. (dpa)'], [])?.publisher,
      'dpa',
    );
    assert.equal(agencyOrigin(['CORRIN (Tuesday) — The harbour froze.'], []), null);
  });
});

describe('Sentences', () => {
  it('are not parted by abbreviations', () => {
    assert.deepEqual(
      sentencesOf('Dr. Ada Pell met U.S. officials on Oct. 7. "So it was," she said. All left.'),
      ['Dr. Ada Pell met U.S. officials on Oct. 7.', '"So it was," she said.', 'All left.'],
    );
  });
});
