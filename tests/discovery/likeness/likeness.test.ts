import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { latentSpace } from '../../../src/discovery/likeness/latentSpace.ts';
import { PLACES } from '../../../src/discovery/likeness/places.ts';
import {
  cholesky,
  eigenOf,
  gramOf,
  timesInverse,
} from '../../../src/discovery/likeness/smallMatrices.ts';
import { SUBJECTS } from '../../../src/discovery/likeness/subjects.ts';
import { RelatedIndex } from '../../../src/discovery/relatedIndex.ts';
import { storyWords } from '../../../src/discovery/storyTerms.ts';
import { termsOf } from '../../../src/discovery/terms.ts';

const near = (some: number, other: number) =>
  assert.ok(Math.abs(some - other) < 1e-6, `${some} is not ${other}`);

/** All pairs of the words of a subject, each the text of a story. */
const pairs = (words: string[]) =>
  words.flatMap((some, at) => words.slice(at + 1).map((other) => `${some} ${other}`));
const HARBOUR = pairs('pilot quay ferry berth anchor sluice'.split(' '));
const KITCHEN = pairs('loaf oven yeast flour crust ladle'.split(' '));
const GARDEN = pairs('spade hedge compost pansy trellis lawn'.split(' '));

function indexOf(texts: readonly string[]): RelatedIndex {
  const index = new RelatedIndex();
  for (const [at, body] of texts.entries()) {
    index.put({
      id: `s${at}`,
      language: 'en',
      headline: '',
      standfirst: '',
      body,
      topics: [],
      section: null,
      storyline: null,
      publishedAt: at * 86_400_000 * 365,
    });
  }
  return index;
}

const closest = (index: RelatedIndex, id: string) => {
  const story = index.get(id);
  assert.ok(story);
  return index.similarTo(story, { most: 40, admits: () => true, timeless: true });
};

const learned = (texts: readonly string[]) => {
  const index = indexOf(texts);
  if (index.isDueToLearn) index.learn();
  return index;
};

describe('Likeness', () => {
  it('brings together stories of one subject that share no word', () => {
    const texts = [...HARBOUR, ...KITCHEN, ...GARDEN];
    const index = learned(texts);
    const scoreOf = (some: string, other: string) => {
      const [id, asked] = [`s${texts.indexOf(some)}`, `s${texts.indexOf(other)}`];
      return closest(index, id).find(({ entry }) => entry.id === asked)?.score ?? -1;
    };
    const farther = Math.max(...KITCHEN.map((other) => scoreOf('pilot quay', other)));
    for (const other of ['ferry berth', 'anchor sluice', 'ferry anchor']) {
      assert.ok(scoreOf('pilot quay', other) > farther + 0.005, other);
    }
  });

  it('is the same either way, from 0 to 1, and does not see dates', () => {
    const index = learned([...HARBOUR, ...KITCHEN, ...GARDEN]);
    const scores = new Map<string, number>();
    for (const { id } of index.entries()) {
      for (const { entry, score } of closest(index, id)) {
        assert.ok(score >= 0 && score <= 1);
        const back = scores.get(`${entry.id} ${id}`);
        if (back !== undefined) near(back, score);
        scores.set(`${id} ${entry.id}`, score);
      }
    }
    assert.equal(scores.size, 45 * 40);
  });

  it('is the same at every run, and stands a collection of one, or of empty stories', () => {
    const texts = [...HARBOUR, ...KITCHEN, ...GARDEN];
    const scores = () => closest(learned(texts), 's3').map(({ score }) => score);
    assert.deepEqual(scores(), scores());
    assert.deepEqual(closest(indexOf(['pilot quay']), 's0'), []);
    const empty = closest(indexOf(['', '', 'pilot quay']), 's0');
    assert.deepEqual(
      empty.map(({ score }) => score),
      [0, 0],
    );
  });
});

describe('Subjects', () => {
  const subjects = (body: string, language = 'en') =>
    SUBJECTS.toldBy({ headline: [], standfirst: [], body: termsOf(body, language) }, language);

  it('are told by words, more by different ones than by one again', () => {
    const [one] = subjects('The judge spoke.').values();
    const [again] = subjects('The judge spoke to a judge.').values();
    const [other] = subjects('The judge spoke to the jury.').values();
    assert.ok(one && again && other && one < again && again < other);
    assert.equal(subjects('Interest rates rose.').size, 1, 'a phrase');
    assert.equal(subjects('An interest in rates.').size, 1, 'its words apart, without stop words');
    assert.equal(subjects('A rate of interest.').size, 0, 'not the other way round');
  });

  it('are none in a language whose words are not known, or in a text that says nothing', () => {
    assert.equal(subjects('The judge spoke.', 'fr').size, 0);
    assert.equal(subjects('').size, 0);
  });

  it('bring together stories that share no word', () => {
    const index = indexOf(['Jurors hear a plea', 'The magistrate grants bail', 'A loaf of rye']);
    const [first, second] = closest(index, 's0');
    assert.equal(first?.entry.id, 's1');
    assert.ok((first?.score ?? 0) > 0.1 && (second?.score ?? 1) === 0);
  });
});

describe('Places', () => {
  const countries = (body: string) => {
    const story = { headline: '', standfirst: '', body, topics: [], language: 'en' };
    return [...PLACES.toldBy(storyWords(story), 'en').keys()].map((one) => PLACES.nameOf(one));
  };

  it('are told by the names of countries, peoples, regions and cities', () => {
    assert.deepEqual(countries('Norwegian sailors reach Bergen.'), ['norway']);
    assert.deepEqual(countries('A trial in Los Angeles.'), ['us']);
    assert.deepEqual(countries('She told us nothing.'), []);
    for (const written of [
      'The US said',
      'The U.S. said',
      'The USA said',
      'The United States said',
    ])
      assert.deepEqual(countries(written), ['us'], written);
    for (const written of ['The UK said', 'the U.K. said'])
      assert.deepEqual(countries(written), ['uk'], written);
  });

  it('make a common subject count for less abroad, and for half of that where one is silent', () => {
    const jurors = 'Jurors in Oslo hear a plea';
    const bail = (place: string) => `The magistrate${place} grants bail`;
    const scores = ['of Norway', 'of Peru', ''].map((place) => {
      const [first] = closest(indexOf([jurors, bail(` ${place}`)]), 's0');
      return first?.score ?? 0;
    });
    const [same = 0, elsewhere = 0, silent = 0] = scores;
    assert.ok(same > silent && silent > elsewhere && elsewhere > 0, String(scores));
  });

  it('have numbers of a byte, as subjects have', () => {
    for (const lexicon of [PLACES, SUBJECTS]) assert.ok(lexicon.size <= 256, String(lexicon.size));
  });
});

describe('Latent space', () => {
  it('keeps every product where nothing is left out', () => {
    const direction = (...weights: number[]) => ({
      terms: Uint32Array.from(weights.keys()),
      weights: Float32Array.from(weights),
    });
    const documents = [direction(1, 0, 0), direction(0.6, 0.8, 0), direction(0, 0.6, 0.8)];
    const { loadings, width } = latentSpace(documents, 3, 3);
    assert.equal(width, 3);
    const places = documents.map(({ weights }) =>
      [0, 1, 2].map((to) =>
        weights.reduce((sum, weight, term) => sum + weight * (loadings[term * 3 + to] ?? 0), 0),
      ),
    );
    for (const [some, one] of documents.entries()) {
      for (const [other, two] of documents.entries()) {
        const product = one.weights.reduce(
          (sum, value, at) => sum + value * (two.weights[at] ?? 0),
          0,
        );
        const found = (places[some] ?? []).reduce(
          (sum, place, at) => sum + place * (places[other]?.[at] ?? 0),
          0,
        );
        assert.ok(Math.abs(found - product) < 1e-5);
      }
    }
  });
});

describe('Small matrices', () => {
  it('have eigenvalues, the greatest first, and their vectors', () => {
    const { values, vectors } = eigenOf(Float64Array.from([2, 1, 1, 2]), 2);
    near(values[0] ?? 0, 3);
    near(values[1] ?? 0, 1);
    near(Math.abs(vectors[0] ?? 0), Math.SQRT1_2);
    near(vectors[0] ?? 0, vectors[2] ?? 1);
  });

  it('make columns orthonormal', () => {
    const rows = Float64Array.from([1, 2, 3, 4, 5, 7]);
    const gram = gramOf(timesInverse(rows, cholesky(gramOf(rows, 2), 2), 2), 2);
    for (const [at, value] of [1, 0, 0, 1].entries()) near(gram[at] ?? 9, value);
  });
});
