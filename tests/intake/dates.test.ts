import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateCustomOf, findDates } from '../../src/intake/dates/findDates.ts';
import { momentOf, wallTimeAt } from '../../src/intake/dates/wallTime.ts';

describe('A date in a text', () => {
  const cases: [string, string | null][] = [
    ['2025-04-17 08:41:39', '2025-04-17T08:41:39Z'],
    ['2019-10-19T14:05:00.123+0200', '2019-10-19T14:05:00+02:00'],
    ['Mon, 06 Sep 2010 00:01:00 GMT', '2010-09-06T00:01:00Z'],
    ['April 17, 2025 at 8:41 p.m. EDT', '2025-04-17T20:41:00-04:00'],
    ['9:14 a.m. ET Jan. 6, 2023', '2023-01-06T09:14:00-05:00'],
    ['12 a.m. on 1 May 2020', '2020-05-01'],
    ['1 May 2020, 12:05 a.m.', '2020-05-01T00:05:00Z'],
    ['17. April 2025, 14.05 Uhr', '2025-04-17T14:05:00Z'],
    ['le 6 août 2019 à 14h05', '2019-08-06T14:05:00Z'],
    ['5 de mayo de 2020', '2020-05-05'],
    ['11 октября 2018', '2018-10-11'],
    ['2025年4月17日', '2025-04-17'],
    ['3. maaliskuuta 2021', '2021-03-03'],
    ['10 فبراير 2026', '2026-02-10'],
    ['04/17/2025', '2025-04-17'],
    ['17/04/2025', '2025-04-17'],
    ['3.4.21', '2021-04-03'],
    ['4.\u20092.\u20092022.', '2022-02-04'],
    ['26 | 01 | 2022', '2022-01-26'],
    ['2021. 3. 5.', '2021-03-05'],
    ['2021. március 5.', '2021-03-05'],
    ['2021-Mar-05', '2021-03-05'],
    ['5/Mar/2021', '2021-03-05'],
    ['Marzo 5 de 2021', '2021-03-05'],
    ['March, 5 2021', '2021-03-05'],
    ['Nov 4, ’22', '2022-11-04'],
    ['4 d’abril de 2021', '2021-04-04'],
    ['1.º de março de 2021', '2021-03-01'],
    ['5. Jänner 2021', '2021-01-05'],
    ['8 de setiembre de 2021', '2021-09-08'],
    ['1 - 2 - 3 - 2021', null],
    ['2 / 3 / 21', null],
    ['2021-02-31', null],
    ['31 April 2021', null],
    ['version 10.2.1984.3', null],
    ['May 12 people were hurt', null],
    ['0001-01-01', null],
  ];
  for (const [text, iso] of cases) {
    it(`is read: ${text}`, () => assert.equal(findDates(text)[0]?.moment.iso ?? null, iso));
  }

  it('is read by the custom of the country', () => {
    const read = (monthFirst: boolean) => findDates('03/04/2025', { monthFirst })[0]?.moment.iso;
    assert.deepEqual([read(true), read(false)], ['2025-03-04', '2025-04-03']);
  });

  it('is read by the custom of the page: of its country, else of its language', () => {
    const of = (language: string | null, host: string) => dateCustomOf(language, host).monthFirst;
    assert.deepEqual(
      [of('en-US', 'tide.example'), of(null, 'tide.example'), of('en', 'tide.co')],
      [true, true, true],
    );
    assert.deepEqual(
      [of('en-US', 'tide.co.uk'), of('de', 'tide.example'), of('en-GB', 'tide.example')],
      [false, false, false],
    );
  });

  it('keeps the moment as well as the words', () => {
    assert.equal(
      findDates('2020-01-01T00:30:00+02:00')[0]?.moment.time,
      Date.UTC(2019, 11, 31, 22, 30),
    );
  });

  it('is found in a time that does not grow with a hostile text', () => {
    const started = performance.now();
    for (const part of ['1 ', '1.', 'Jan ', '12:', '2020-', 'de ', "1 d'", '1 / ', '2020 Jan '])
      findDates(part.repeat(50_000));
    assert.ok(performance.now() - started < 1_000);
  });
});

describe('The clock on a wall', () => {
  it('tells a moment, in summer and in winter', () => {
    const at = (month: number, hour: number) =>
      momentOf({ year: 2026, month, day: 10, hour, minute: 15 }, 'Europe/Paris');
    assert.equal(at(1, 9), Date.UTC(2026, 0, 10, 8, 15));
    assert.equal(at(7, 9), Date.UTC(2026, 6, 10, 7, 15));
    assert.equal(wallTimeAt(at(7, 9), 'Europe/Paris').hour, 9);
  });
});
