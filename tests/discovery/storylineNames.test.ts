import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameOf } from '../../src/discovery/storylines/naming.ts';
import { isStoryline } from '../../src/discovery/storylines/showing.ts';

/** Words that a paper has every day; all others are rare. */
const COMMON = new Set('council stadt ayuntamiento new harbour port police'.split(' '));
const rarity = (word: string) => (COMMON.has(word) ? 1.5 : 5);

const named = (language: string, ...headlines: string[]) =>
  nameOf(
    headlines.map((headline) => ({ headline, language })),
    rarity,
  );

describe('A storyline is named', () => {
  const cases: { language: string; headlines: string[]; name: string }[] = [
    {
      language: 'en',
      headlines: [
        'Harbour pilots vote to strike over night pay',
        'Port of Ansel braces as harbour pilots strike',
        'No end in sight, mediator says, as harbour pilots strike goes on',
      ],
      name: 'Harbour pilots strike',
    },
    {
      language: 'en',
      headlines: [
        'Skerry Point lighthouse to be sold, ministry says | Tarrow Courier',
        'Islanders raise money to buy Skerry Point lighthouse - Vale Today',
      ],
      name: 'Skerry Point lighthouse',
    },
    {
      language: 'en',
      headlines: [
        'The Latest: ‘Orme bridge’ closed after crack found',
        'Orme bridge closed: detours, and what drivers must know',
      ],
      name: 'Orme bridge closed',
    },
    {
      language: 'de',
      headlines: [
        'Stadtwerke Tarrow: Streit um neue Gaspreise geht weiter',
        'Kunden klagen: Streit um neue Gaspreise vor Gericht',
      ],
      name: 'Streit um neue Gaspreise',
    },
    {
      language: 'es',
      headlines: [
        'La huelga de prácticos del puerto entra en su tercer día',
        'El ayuntamiento media en la huelga de prácticos del puerto',
      ],
      name: 'La huelga de prácticos del puerto',
    },
    {
      language: 'en',
      headlines: [
        'Tolland reservoir closed after oil is found in the water',
        'Who let oil into Tolland reservoir?',
      ],
      name: 'Tolland reservoir',
    },
    {
      language: 'en',
      headlines: [
        'LIVE: Earthquake strikes Kelmar islands',
        'LIVE: Kelmar earthquake death toll rises to 14',
      ],
      name: 'Earthquake strikes Kelmar islands',
    },
    {
      language: 'en',
      headlines: ['MAYOR DUNNE RESIGNS OVER LAND DEAL', 'WHO WILL FOLLOW MAYOR DUNNE?'],
      name: 'Mayor Dunne',
    },
    {
      language: 'en',
      headlines: [
        'Opinion: Why the Halden tunnel must be built',
        'Halden tunnel cost rises to £2.4bn',
        'Is the Halden tunnel worth £2.4bn?',
      ],
      name: 'Halden tunnel',
    },
    {
      language: 'en',
      headlines: [
        'Crews to send only two ferries to the Skerry islands',
        'Crews to send only old ferries to the Skerry islands',
      ],
      name: 'Crews to send only two ferries to the Skerry islands',
    },
    {
      language: 'en',
      headlines: [
        'The highest paid rowers of Ansel: what they get',
        'The highest paid coaches lead the Ansel rowers’ list',
      ],
      name: 'The highest paid rowers of Ansel',
    },
    {
      language: 'en',
      headlines: [
        'Bakers’ strike: what it means for your bread',
        'Bread runs short as bakers’ strike enters its second week',
      ],
      name: 'Bakers’ strike',
    },
    {
      language: 'de',
      headlines: [
        'Bürgermeister Kluge tritt nach Bauskandal zurück',
        'Bauskandal: Staatsanwaltschaft ermittelt gegen Kluge',
      ],
      name: 'Bauskandal: Staatsanwaltschaft ermittelt gegen Kluge',
    },
    {
      language: 'fr',
      headlines: [
        'Grève des éboueurs : les poubelles débordent à Valmont',
        'Valmont : la grève des éboueurs reconduite',
      ],
      name: 'Grève des éboueurs',
    },
    {
      language: 'es',
      headlines: [
        'La fiscal pide ocho años para el alcalde Rubio',
        'El alcalde Rubio, condenado a seis años de cárcel',
      ],
      name: 'El alcalde Rubio',
    },
  ];
  for (const { language, headlines, name } of cases) {
    it(`“${name}”`, () => assert.equal(named(language, ...headlines), name));
  }

  it('from words as a headline has them, whatever the headlines are', () => {
    for (const headlines of [
      ['Flood'],
      ['', 'Flood'],
      ['…'],
      ['洪水が町を襲う', '洪水の被害が広がる'],
    ]) {
      const name = named('en', ...headlines);
      assert.ok(
        headlines.some((headline) => headline.toLowerCase().includes(name.toLowerCase())),
        name,
      );
    }
  });

  it('without half of a pair of marks', () => {
    const name = named(
      'en',
      'Minister calls pilots ‘heroes of the harbour’',
      'Why pilots are ‘heroes of the harbour’ to her',
    );
    assert.doesNotMatch(name, /^[^‘]*’|‘[^’]*$/u);
  });
});

describe('Readers see a storyline', () => {
  const story = (headline: string, likelihood: number) => ({
    headline,
    likelihood,
    language: 'en',
  });
  const cases: [string, boolean, ReturnType<typeof story>[]][] = [
    ['not of one story', false, [story('Quay falls', 0)]],
    [
      'of two that surely continue one another',
      true,
      [story('Quay falls', 0), story('Quay shored up', 0.6)],
    ],
    ['not of two that may', false, [story('Quay falls', 0), story('Quay fair opens', 0.3)]],
    [
      'of three that may',
      true,
      [story('Quay falls', 0), story('Quay wall', 0.3), story('Wall falls', 0.4)],
    ],
    [
      'not of one headline told three times',
      false,
      [story('Quay falls', 0), story('Quay falls | Vale', 0.9), story('Quay Falls', 0.9)],
    ],
  ];
  for (const [what, shown, stories] of cases) {
    it(what, () => assert.equal(isStoryline(stories), shown));
  }
});
