import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { mustBeLegible } from '../../src/desk/lookCheck.ts';
import { contrastOf, LEGIBLE } from '../../src/lib/contrast.ts';
import { keptLook, navigation } from '../../src/store/look.ts';
import { PAGE, paletteOf } from '../../src/store/palette.ts';

const TOKENS = readFileSync(new URL('../../public/styles/20-tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = TOKENS.split('prefers-color-scheme: dark');
const token = (css: string, name: string) =>
  (new RegExp(`--${name}: (#[0-9a-f]+);`).exec(css)?.[1] ?? '').replace(
    /^#(.)(.)(.)$/,
    '#$1$1$2$2$3$3',
  );

const said = (colours: object): string => {
  try {
    mustBeLegible(keptLook.parse(colours));
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('A colour of the look', () => {
  it('is weighed against the page as the style sheet has it', () => {
    assert.deepEqual(PAGE, { light: token(light, 'paper'), dark: token(dark, 'paper') });
    assert.ok(contrastOf(token(light, 'accent'), PAGE.light) >= LEGIBLE);
    assert.ok(contrastOf(token(dark, 'accent'), PAGE.dark) >= LEGIBLE);
  });

  for (const legible of [
    {},
    { accent: '#005f6b' },
    { accent: '#767676' },
    { accent: '#8a1c2b', accentDark: '#ff9aa5' },
    { masthead: '#1d2a3a' },
    { masthead: '#ffe600', mastheadDark: '#3d3700' },
  ]) {
    it(`is taken: ${JSON.stringify(legible)}`, () => assert.equal(said(legible), ''));
  }

  const WRONG: [Record<string, string>, RegExp][] = [
    [
      { accent: '#ffcc00' },
      /accent colour #ffcc00 has a contrast of 1\.5\d? : 1 to the page in light/,
    ],
    [{ accent: '#777777' }, /4\.47 : 1 to .*; text needs 4\.5 : 1\. The nearest that passes is #7/],
    [{ accentDark: '#005f6b' }, /in dark #005f6b has a contrast of 2\.\d+ : 1 to the page in dark/],
    [{ masthead: '#7b7b7b' }, /masthead #7b7b7b .* to its letters .* The nearest that passes is #/],
    [{ mastheadDark: '#7b7b7b' }, /masthead in dark #7b7b7b/],
  ];
  for (const [wrong, says] of WRONG) {
    it(`is refused with a better one: ${JSON.stringify(wrong)}`, () => {
      const message = said(wrong);
      assert.match(message, says);
      const [field = ''] = Object.keys(wrong);
      const nearest = /passes is (#\w{6})/.exec(message)?.[1];
      assert.equal(said({ [field]: nearest }), '', `${nearest} passes`);
    });
  }

  it('cannot be legible on both pages, so dark has one of its own', () => {
    for (let grey = 0; grey < 256; grey++) {
      const colour = `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
      const least = Math.min(contrastOf(colour, PAGE.light), contrastOf(colour, PAGE.dark));
      assert.ok(least < LEGIBLE, colour);
    }
  });

  it('that is given for light is fitted to dark', () => {
    for (const accent of ['#005f6b', '#8a1c2b', '#000000', '#5b2a86']) {
      const { dark: fitted } = paletteOf(keptLook.parse({ accent }));
      assert.ok(contrastOf(fitted.accent ?? accent, PAGE.dark) >= LEGIBLE, accent);
    }
  });
});

describe('A link below the name', () => {
  const refused = (address: string) =>
    navigation.safeParse([{ name: 'There', address }]).error?.issues[0]?.message ?? '';

  for (const address of ['/', '/section/city', '/topic/ice?page=2', 'https://tide.example/shop']) {
    it(`leads to ${address}`, () => assert.equal(refused(address), ''));
  }
  for (const address of [
    '//elsewhere.example',
    'http://tide.example',
    'javascript:alert(1)',
    '/\\elsewhere.example',
    'section/city',
    'https://',
    '',
  ]) {
    it(`does not lead to “${address}”`, () =>
      assert.match(refused(address), /no address for a link/));
  }
});
