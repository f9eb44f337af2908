import { contrastOf, LEGIBLE, nearestColour } from '../lib/contrast.ts';
import type { Look } from '../store/look.ts';
import { isLegibleAccent, isLegibleMasthead, lettersOn, PAGE } from '../store/palette.ts';
import { Refusal } from './act.ts';

const COLOURS = ['accent', 'accentDark', 'masthead', 'mastheadDark'] as const;
type Colour = (typeof COLOURS)[number];

type Check = {
  name: string;
  isLegible(colour: string): boolean;
  /** What the colour is read with. */
  against(colour: string): { colour: string; where: string };
};

const onPage = (scheme: 'light' | 'dark'): Omit<Check, 'name'> => ({
  isLegible: isLegibleAccent(scheme),
  against: () => ({ colour: PAGE[scheme], where: `the page in ${scheme} (${PAGE[scheme]})` }),
});

const behindLetters: Omit<Check, 'name'> = {
  isLegible: isLegibleMasthead,
  against: (colour) => ({
    colour: lettersOn(colour),
    where: `its letters (${lettersOn(colour)})`,
  }),
};

const CHECKS: Record<Colour, Check> = {
  accent: { name: 'The accent colour', ...onPage('light') },
  accentDark: { name: 'The accent colour in dark', ...onPage('dark') },
  masthead: { name: 'The colour of the masthead', ...behindLetters },
  mastheadDark: { name: 'The colour of the masthead in dark', ...behindLetters },
};

/**
 * Makes sure that every colour of a look is legible. Throws a `Refusal` that names the contrast and
 * the nearest colour that passes.
 */
export function mustBeLegible(look: Look): void {
  for (const field of COLOURS) {
    const colour = look[field];
    if (colour !== null) check(field, colour);
  }
}

function check(field: Colour, colour: string) {
  const { name, isLegible, against } = CHECKS[field];
  if (isLegible(colour)) return;
  const { colour: other, where } = against(colour);
  const ratio = Math.floor(contrastOf(colour, other) * 100) / 100;
  const nearest = nearestColour(colour, isLegible);
  throw new Refusal(
    `${name} ${colour} has a contrast of ${ratio} : 1 to ${where}; text needs ${LEGIBLE} : 1. ${
      nearest ? `The nearest that passes is ${nearest}.` : ''
    }`.trim(),
    422,
    `look.${field}`,
  );
}
