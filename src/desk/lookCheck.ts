import { contrastOf, LEGIBLE, nearestColour } from '../lib/contrast.ts';
import type { Look } from '../store/look.ts';
import { isLegibleAccent, isLegibleMasthead, lettersOn, PAGE } from '../store/palette.ts';
import { Refusal } from './act.ts';

/** The colours of a look. */
export const COLOURS = ['accent', 'accentDark', 'masthead', 'mastheadDark'] as const;
type Colour = (typeof COLOURS)[number];

type Check = {
  name: string;
  isLegible(colour: string): boolean;
  /** The colour that it is read with. */
  against(colour: string): string;
  /** Where that one is, in words. */
  where: string;
};

const onPage = (scheme: 'light' | 'dark'): Omit<Check, 'name'> => ({
  isLegible: isLegibleAccent(scheme),
  against: () => PAGE[scheme],
  where: `the page in ${scheme}`,
});

const behindLetters: Omit<Check, 'name'> = {
  ...{ isLegible: isLegibleMasthead, against: lettersOn },
  where: 'its letters',
};

const CHECKS: Record<Colour, Check> = {
  accent: { name: 'The accent colour', ...onPage('light') },
  accentDark: { name: 'The accent colour in dark', ...onPage('dark') },
  masthead: { name: 'The colour of the masthead', ...behindLetters },
  mastheadDark: { name: 'The colour of the masthead in dark', ...behindLetters },
};

/** How well a colour is read where the site has it, and the nearest that passes where it does not. */
export function legibilityOf(field: Colour, colour: string) {
  const { isLegible, against } = CHECKS[field];
  const other = against(colour);
  const isRead = isLegible(colour);
  return {
    ...{ against: other, needed: LEGIBLE, legible: isRead },
    contrast: Math.floor(contrastOf(colour, other) * 100) / 100,
    nearest: isRead ? null : nearestColour(colour, isLegible),
  };
}

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
  const { legible, contrast, against, nearest } = legibilityOf(field, colour);
  if (legible) return;
  const { name, where } = CHECKS[field];
  throw new Refusal(
    `${name} ${colour} has a contrast of ${contrast} : 1 to ${where} (${against}); text needs ${LEGIBLE} : 1. ${
      nearest ? `The nearest that passes is ${nearest}.` : ''
    }`.trim(),
    422,
    `look.${field}`,
  );
}
