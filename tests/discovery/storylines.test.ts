import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Grouping } from '../../src/discovery/storylines/grouping.ts';
import { mainPart } from '../../src/discovery/storylines/mainPart.ts';
import { DAY, HOUR } from '../../src/lib/clock.ts';

const START = Date.UTC(2026, 10, 20, 8);

/** Other news, so that there is a stream in which words can be common or rare. */
const OTHER_NEWS = [
  'Orme council votes to keep the night ferry',
  'Bakers in Tarrow ask for cheaper flour',
  'Vale school orchestra plays in the capital',
  'Orme museum finds a map thought lost',
  'Record apple harvest expected in Lower Vale',
  'Tarrow bridge closes for repairs until spring',
  'Chess club from Orme wins the winter cup',
  'Council of Tarrow names a new treasurer',
];

const told = (headline: string, hours = 0, text = '') => ({
  headline,
  text,
  language: 'en',
  publishedAt: START + hours * HOUR,
});

function afterOtherNews() {
  const grouping = new Grouping();
  for (const [hour, headline] of OTHER_NEWS.entries()) grouping.place(told(headline, hour - 10));
  return grouping;
}

const idsOf = (grouping: Grouping, stories: ReturnType<typeof told>[]) =>
  stories.map((story) => grouping.place(story).storyline.id);

describe('A storyline', () => {
  it('goes on through reprints and rewordings', () => {
    const ids = idsOf(afterOtherNews(), [
      told('Lighthouse keeper rescues six sailors off Skerry Point'),
      told('Lighthouse keeper rescues six sailors off Skerry Point | Tarrow Courier', 1),
      told('News | Six sailors rescued by lighthouse keeper at Skerry Point - Vale Today', 2),
      told('Skerry Point keeper honoured for rescue of six sailors', 9),
    ]);
    assert.equal(new Set(ids).size, 1);
  });

  it('is not what merely happens in the same place, or is of the same outlet', () => {
    const ids = idsOf(afterOtherNews(), [
      told('Orme brewery opens a second cellar | Tarrow Courier'),
      told('Thieves take bronze bell from Orme chapel | Tarrow Courier', 1),
      told('Heavy snow shuts mountain road | Tarrow Courier', 2),
    ]);
    assert.equal(new Set(ids).size, 3);
  });

  it('does not go on when its words come back after weeks', () => {
    const headline = 'Lighthouse keeper rescues six sailors off Skerry Point';
    const grouping = afterOtherNews();
    const [first, later] = idsOf(grouping, [told(headline), told(headline, 24 * 20)]);
    assert.notEqual(first, later);
  });

  it('of the opening of a text knows what the headline leaves out', () => {
    const text =
      'A lighthouse keeper pulled six sailors from the sea off Skerry Point on Friday night.';
    const join = (second: string) => {
      const grouping = afterOtherNews();
      const first = grouping.place(
        told('Lighthouse keeper rescues sailors at Skerry Point', 0, text),
      );
      const next = grouping.place(told('A long night at sea', 1, second));
      return next.storyline === first.storyline;
    };
    assert.equal(join(''), false);
    assert.equal(join(text), true);
  });

  it('takes stories without words, each for itself', () => {
    const ids = idsOf(afterOtherNews(), [told(''), told('0', 1), told('— | —', 2)]);
    assert.equal(new Set(ids).size, 3);
  });
});

describe('Grouping', () => {
  it('sees nothing of what comes later', () => {
    const stream = [...OTHER_NEWS, ...OTHER_NEWS.map((headline) => `${headline} again`)].map(
      (headline, hour) => told(headline, hour),
    );
    const whole = idsOf(new Grouping(), stream);
    for (const length of [3, 8, 12]) {
      assert.deepEqual(idsOf(new Grouping(), stream.slice(0, length)), whole.slice(0, length));
    }
  });

  it('lets go of storylines that have ended', () => {
    const grouping = new Grouping();
    for (let day = 0; day < 60; day++) {
      for (const headline of OTHER_NEWS) grouping.place(told(`${headline} day${day}`, day * 24));
    }
    assert.ok(grouping.live <= 8 * OTHER_NEWS.length, `${grouping.live} are live`);
    grouping.place({ ...told('Quiet'), publishedAt: START + 90 * DAY });
    assert.equal(grouping.live, 1);
  });

  it('thins the centroid of a storyline that goes on and on', () => {
    const grouping = new Grouping();
    const ids = new Set<string>();
    let words = 0;
    for (let hour = 0; hour < 600; hour++) {
      const headline = `Skerry Point lighthouse rescue inquiry hears witness${hour}`;
      const { storyline } = grouping.place(told(headline, hour));
      ids.add(storyline.id);
      words = Math.max(words, storyline.centroid.size);
    }
    assert.equal(ids.size, 1);
    assert.ok(words < 300, `${words} words`);
  });
});

describe('The main part of a headline', () => {
  const cases: [string, string][] = [
    ['Sports News | Rowers begin training | Vale Today', 'Rowers begin training'],
    ['Rowers begin training - The Orme Herald', 'Rowers begin training'],
    ['Rowers begin hard winter training – Vale', 'Rowers begin hard winter training'],
    ['Well-known rower retires', 'Well-known rower retires'],
    ['LIVE: Rowers begin training', 'Rowers begin training'],
    ['Analysis | What the rowers want', 'What the rowers want'],
    ['EN DIRECT - Les rameurs en grève', 'Les rameurs en grève'],
    ['+++ Liveticker: Ruderer im Ausstand +++', 'Ruderer im Ausstand'],
    ['Live music returns: rowers rejoice', 'Live music returns: rowers rejoice'],
    ['Rowers begin their training for Tok...', 'Rowers begin their training for'],
    ['Live:', 'Live:'],
    ['', ''],
  ];
  for (const [headline, main] of cases) {
    it(`of "${headline}" is "${main}"`, () => assert.equal(mainPart(headline), main));
  }
});
