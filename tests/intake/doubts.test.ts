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
      'a month in which something is to be',
      '2026-02-17',
      'The Tide reported that the pilot is to be heard in June.',
      null,
    ],
    [
      'a month in which something was to end',
      '2026-06-10',
      'His term was to end in August, in favour of the mate.',
      null,
    ],
    [
      'a day on which something is ready to begin',
      '2026-02-17',
      'The board said that what it has is enough to start trading on July 1, 2026.',
      null,
    ],
    [
      'a day told of as to come that is long past',
      '2026-11-17',
      'The road will stay closed until 3 March 2025, the depot said on Friday.',
      /tells of 3 March 2025 as to come/,
    ],
    [
      'a day that is to come',
      '2025-01-17',
      'The road will stay closed until 3 March 2025, the depot said on Friday.',
      null,
    ],
    [
      'a day up to which something was',
      '2026-11-17',
      'She has two books out, was mayor until 3 March 2025, and until 4 May 2020 a judge.',
      null,
    ],
    [
      'a day of which it was said that it would come',
      '2026-11-17',
      'The company had said that the road would open on 3 March 2025.',
      null,
    ],
    [
      'a day to come in German that is long past',
      '2026-11-17',
      'Die Straße soll bis zum 3. März 2025 gesperrt bleiben.',
      /tells of 3 March 2025 as to come/,
    ],
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
  const told: [string, string, string, RegExp | null][] = [
    [
      'a German month',
      '2025-04-17',
      'Die Gespräche mit dem Hafenrat scheiterten Anfang Mai ohne ein Ergebnis.',
      /Anfang Mai.*11 months back/,
    ],
    [
      'a German month of the same year',
      '2025-11-17',
      'Die Gespräche mit dem Hafenrat scheiterten Anfang Mai ohne ein Ergebnis.',
      null,
    ],
    [
      'a German weekday',
      '2024-05-14',
      'Die Boje wurde am Samstag, 28. April, von einem Fischer gefunden.',
      /Samstag, 28. April.*was a Sunday/,
    ],
    [
      'a German weekday that is right',
      '2024-05-14',
      'Die Boje wurde am Sonntag, 28. April, von einem Fischer gefunden.',
      null,
    ],
    [
      'a German span',
      '2025-04-17',
      'Nach fast acht Monaten Gefangenschaft kamen die Geiseln frei. Die Geiseln wurden beim Angriff vom 7. Oktober in Gefangenschaft genommen.',
      /fast acht Monaten.*7 May 2024/,
    ],
    [
      'a Portuguese span',
      '2025-04-17',
      'Após quase oito meses de cativeiro os reféns voltaram. Os reféns foram levados ao cativeiro no ataque de 7 de outubro. Foram quase oito meses de cativeiro para os reféns.',
      /quase oito meses.*7 May 2024/,
    ],
    [
      'an Italian span',
      '2025-04-17',
      'Gli ostaggi tornano dopo quasi otto mesi di prigionia. Gli ostaggi furono presi in prigionia nell’attacco del 7 ottobre.',
      /quasi otto mesi.*7 May 2024/,
    ],
    [
      'a French span',
      '2025-04-17',
      'Les otages rentrent après près de huit mois de captivité. Les otages avaient été pris en captivité lors de l’attaque du 7 octobre.',
      /huit mois.*7 May 2024/,
    ],
    [
      'a Spanish span',
      '2025-04-17',
      'Los rehenes vuelven tras casi ocho meses de cautiverio. Los rehenes fueron llevados al cautiverio en el ataque del 7 de octubre.',
      /casi ocho meses.*7 May 2024/,
    ],
    [
      'a German day to come',
      '2024-05-14',
      'Die Brücke wurde am 3. August 2024 vom Bürgermeister eröffnet.',
      /3 August 2024 as past/,
    ],
    [
      'a German day announced',
      '2024-05-14',
      'Die Brücke wird am 3. August 2024 vom Bürgermeister eröffnet.',
      null,
    ],
    [
      'a French month',
      '2025-04-17',
      'Les négociations avec le conseil du port ont échoué début mai sans résultat.',
      /début mai.*11 months back/,
    ],
    [
      'a French weekday',
      '2024-05-14',
      'La bouée a été trouvée samedi 28 avril par un pêcheur du port.',
      /28 April 2024 was a Sunday/,
    ],
    [
      'a French weekday that is right',
      '2024-05-14',
      'La bouée a été trouvée dimanche 28 avril par un pêcheur du port.',
      null,
    ],
    [
      'a Spanish month',
      '2025-04-17',
      'Las negociaciones con la junta del puerto fracasaron en mayo sin resultado alguno.',
      /mayo.*just past/,
    ],
    [
      'a Spanish month with its year',
      '2025-04-17',
      'Las negociaciones con la junta del puerto fracasaron en mayo de 2023 sin resultado.',
      null,
    ],
    [
      'a Spanish weekday',
      '2024-05-14',
      'La boya fue hallada el sábado 28 de abril por un pescador del puerto.',
      /28 April 2024 was a Sunday/,
    ],
    [
      'a Portuguese month',
      '2025-04-17',
      'As negociações com o conselho do porto fracassaram em maio sem nenhum resultado.',
      /maio.*just past/,
    ],
    [
      'a Portuguese weekday',
      '2024-05-14',
      'A boia foi encontrada no sábado, 28 de abril, por um pescador do porto.',
      /28 April 2024 was a Sunday/,
    ],
    [
      'an Italian month',
      '2025-04-17',
      'Le trattative con il consiglio del porto sono fallite a maggio senza alcun risultato.',
      /maggio.*just past/,
    ],
    [
      'an Italian weekday',
      '2024-05-14',
      'La boa è stata trovata sabato 28 aprile da un pescatore del porto.',
      /28 April 2024 was a Sunday/,
    ],
    [
      'a month to come that is long over',
      '2024-10-17',
      'The bridge is expected to open in May, the board said.',
      /May.*as to come/,
    ],
    [
      'a language that is not known',
      '2025-04-17',
      'Neuvottelut sataman hallituksen kanssa päättyivät toukokuussa tuloksettomina.',
      null,
    ],
  ];
  for (const [name, stamp, text, doubt] of [...cases, ...told]) {
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

describe('A credit in another language', () => {
  const story = 'Die Fähre fährt wieder, teilte der Hafenrat am Montag mit, und alle atmeten auf.';
  for (const [line, agency] of [
    ['Quelle: dpa/lno', 'dpa'],
    ['(Mit Material von dpa)', 'dpa'],
    ['Avec AFP', 'AFP'],
    ['Fuente: EFE', 'EFE'],
    ['Con información de Europa Press.', 'Europa Press'],
    ['Fonte: ANSA', 'ANSA'],
    ['© 2024 The Canadian Press', 'Canadian Press'],
    ['With reporting from Reuters and AP', 'Reuters'],
  ] as const) {
    it(`states the agency: ${line}`, () => {
      const origin = agencyOrigin([story, line], []);
      assert.deepEqual([origin?.publisher, origin?.certainty], [agency, 'stated']);
      assert.ok(origin?.evidence?.includes(line));
    });
  }

  it('states none where none is named', () => {
    for (const line of [
      'Quelle: Hafenrat',
      'Mit freundlichen Grüßen',
      '© 2024 Ada Pell',
      'Con amor',
    ])
      assert.equal(agencyOrigin([story, line], []), null, line);
  });

  for (const [text, publisher] of [
    ['„Nie wieder“, sagte sie der Brannock Zeitung.', 'Brannock Zeitung'],
    ['« Jamais », a-t-elle déclaré à Radio Brannock Press.', 'Radio Brannock Press'],
    ['“Nunca”, dijo a Brannock Radio.', 'Brannock Radio'],
    ['“Mai”, ha detto a Brannock News.', 'Brannock News'],
    ['“Nunca”, disse ao Brannock Journal.', 'Brannock Journal'],
    ['© 2024 Brannock Courier. All rights reserved.', 'Brannock Courier'],
  ] as const) {
    it(`gives away its house: ${text}`, () =>
      assert.equal(suspectedOrigin([text], 'Daily Digest')?.publisher, publisher));
  }
});

describe('Sentences', () => {
  it('are not parted by abbreviations', () => {
    assert.deepEqual(
      sentencesOf('Dr. Ada Pell met U.S. officials on Oct. 7. "So it was," she said. All left.'),
      ['Dr. Ada Pell met U.S. officials on Oct. 7.', '"So it was," she said.', 'All left.'],
    );
  });
});
