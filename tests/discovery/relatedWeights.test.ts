import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { halvesOf, type Judged, precisions } from '../../bench/support/judgedStories.ts';
import { RelatedIndex } from '../../src/discovery/relatedIndex.ts';
import { RELATED_WEIGHTS, type RelatedWeights } from '../../src/discovery/relatedWeights.ts';
import { related } from '../support/relatedIndex.ts';

const DAY = 86_400_000;

/** Which is closest to a story on bakers and eels: one headed so, of long ago, or one of today. */
const closest = (change: (weights: RelatedWeights) => void) => {
  const weights = structuredClone(RELATED_WEIGHTS);
  change(weights);
  const index = new RelatedIndex(weights);
  const today = 2_000 * DAY;
  index.put({ ...related('headed', 'Rain fell.'), headline: 'Bakers and millers' });
  index.put({ ...related('mentions', 'Eels, grass.'), publishedAt: today });
  index.put({
    ...related('asked', 'Eels, grass.'),
    ...{ headline: 'Bakers and millers', publishedAt: today },
  });
  const story = index.get('asked');
  assert.ok(story);
  return index.similarTo(story, { most: 1, admits: () => true })[0]?.entry.id;
};

const judged = (id: string, body: string, ...belongsTo: string[]): Judged => ({
  ...related(id, body),
  belongsTo,
});

describe('The weights of Related', () => {
  it('may be set otherwise, each', () => {
    const ageless = { halfLife: 9e15 };
    assert.equal(
      closest(({ nearness, terms }) => {
        Object.assign(nearness, ageless);
        Object.assign(terms, { headline: 8 });
      }),
      'headed',
    );
    assert.equal(
      closest(({ nearness, terms }) => {
        Object.assign(nearness, { halfLife: DAY, timelessPart: 0.1 });
        Object.assign(terms, { headline: 8 });
      }),
      'mentions',
    );
    assert.equal(
      closest(({ nearness, terms }) => {
        Object.assign(nearness, ageless);
        Object.assign(terms, { headline: 0.1 });
      }),
      'mentions',
    );
  });

  it('are judged by what is listed of what belongs together, on halves that share nothing', () => {
    const stories = [
      judged('a', 'Divers mend a quay.', 'quay'),
      judged('b', 'Rye loaf takes first prize.', 'bread'),
      judged('c', 'The quay was mended by divers.', 'quay'),
      judged('d', 'Choir at evensong.', 'choir'),
      judged('e', 'Another prize for a rye loaf.', 'bread'),
      judged('f', 'A psalm for altos.', 'choir'),
    ];
    const [early, late] = halvesOf(stories);
    assert.deepEqual(
      [early, late].map((half) => half.map(({ id }) => id).join('')),
      ['abce', 'df'],
    );
    assert.deepEqual(precisions(stories, RELATED_WEIGHTS).slice(0, 2), [1, 1]);
    const mixed = stories.map((story, at) => ({ ...story, belongsTo: [at < 3 ? 'x' : 'y'] }));
    const found = precisions(mixed, RELATED_WEIGHTS);
    assert.ok(found.length === 4 && found.some((value) => value < 1));
  });
});
