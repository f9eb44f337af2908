import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrastOf, LEGIBLE, nearestColour } from '../../src/lib/contrast.ts';

const onWhite = (colour: string) => contrastOf(colour, '#ffffff') >= LEGIBLE;

describe('Contrast', () => {
  // As WebAIM's checker and the examples of WCAG 2.2 have it.
  for (const [one, other, ratio] of [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
    ['#ffff00', '#ffffff', 1.07],
  ] as const) {
    it(`of ${one} and ${other} is ${ratio}, either way round`, () => {
      assert.equal(Math.round(contrastOf(one, other) * 100) / 100, ratio);
      assert.equal(contrastOf(one, other), contrastOf(other, one));
    });
  }
});

describe('The nearest colour', () => {
  it('is the colour itself where that will do', () => {
    assert.equal(nearestColour('#005f6b', onWhite), '#005f6b');
  });

  for (const colour of ['#ffcc00', '#ff0000', '#777777', '#9dd9f3', '#ffffff']) {
    it(`to ${colour} is legible, and barely so`, () => {
      const nearest = nearestColour(colour, onWhite) ?? '';
      assert.match(nearest, /^#[0-9a-f]{6}$/);
      const ratio = contrastOf(nearest, '#ffffff');
      assert.ok(ratio >= LEGIBLE && ratio < LEGIBLE + 0.2, `${nearest}: ${ratio}`);
    });
  }

  it('is none where none will do', () => {
    assert.equal(
      nearestColour('#777777', () => false),
      null,
    );
  });
});
