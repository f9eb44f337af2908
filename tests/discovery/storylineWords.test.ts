import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countryOf, ENGLISH_COUNTRIES } from '../../src/discovery/englishCountries.ts';
import { Grouping } from '../../src/discovery/storylines/grouping.ts';
import { contentWords, weighedTerms } from '../../src/discovery/storylines/words.ts';

const termsOf = (headline: string, language = 'en') =>
  weighedTerms(contentWords(headline, language), language);

describe('The words by which storylines are told', () => {
  it('meet where only the inflection differs, in English', () => {
    assert.deepEqual([...termsOf('Keeper rescues sailor').keys()], ['keeper', 'rescu', 'sailor']);
    assert.deepEqual(termsOf('Keepers rescued sailors'), termsOf('Keeper rescues sailor'));
  });

  it('say a country beside themselves where they speak of one', () => {
    const people = termsOf('Norwegians');
    const capital = termsOf('Oslo');
    assert.equal(people.get('@norway'), capital.get('@norway'));
    assert.ok(people.has('norwegian') && capital.has('oslo'));
    assert.equal(people.has('oslo'), false);
  });

  it('are as long in a cosine with a country as without', () => {
    for (const headline of ['Norwegian', 'Harbour']) {
      assert.ok(Math.abs(Math.hypot(...termsOf(headline).values()) - 1) < 1e-12, headline);
    }
  });

  it('stay as they stand in any other language', () => {
    const words = ['paris', 'hafen', 'boote', 'tokyo'];
    for (const language of ['de', 'fr', 'enm', 'und', '']) {
      assert.deepEqual(weighedTerms(words, language), new Map(words.map((word) => [word, 1])));
    }
    assert.equal(countryOf('paris', 'en-GB'), 'france');
  });

  it('lead a storyline on where headlines name one place differently', () => {
    const idsOf = (language: string) => {
      const grouping = new Grouping();
      const told = (headline: string, at: number) => ({
        headline,
        text: '',
        language,
        publishedAt: at * 3_600_000,
      });
      for (const [at, headline] of ['Chess club wins cup', 'Apple harvest expected'].entries()) {
        grouping.place(told(headline, at));
      }
      return ['Norwegian ferry strike', 'Ferries idle in Oslo'].map(
        (headline, at) => grouping.place(told(headline, at + 3)).storyline.id,
      );
    };
    assert.equal(new Set(idsOf('en')).size, 1);
    assert.equal(new Set(idsOf('und')).size, 2);
  });
});

describe('The list of countries', () => {
  it('has each word once, in lower case', () => {
    const words = ENGLISH_COUNTRIES.trim().split(/\s+/);
    assert.deepEqual(
      words.filter((word, at) => words.indexOf(word) !== at || !/^[a-z]+$/.test(word)),
      [],
    );
  });
});
