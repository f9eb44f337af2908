import { contrastOf, LEGIBLE, nearestColour } from '../lib/contrast.ts';
import type { Look } from './look.ts';

/** The page that an accent stands on; as in public/styles/20-tokens.css. */
export const PAGE = { light: '#ffffff', dark: '#14161a' } as const;

/** What a masthead of the paper's own colour may be lettered in. */
const LETTERS = ['#14171a', '#ffffff'] as const;

export type Scheme = keyof typeof PAGE;

export const SCHEMES = ['light', 'dark'] as const satisfies Scheme[];

type Palette = { accent: string | null; masthead: { background: string; letters: string } | null };

/** The colours of a look, by scheme. One that is given for light alone is fitted to dark. */
export function paletteOf(look: Look): Record<Scheme, Palette> {
  const fitted = look.accent && nearestColour(look.accent, isLegibleAccent('dark'));
  return {
    light: { accent: look.accent, masthead: mastheadOf(look.masthead) },
    dark: {
      accent: look.accentDark ?? fitted,
      masthead: mastheadOf(look.mastheadDark ?? look.masthead),
    },
  };
}

const mastheadOf = (background: string | null) =>
  background === null ? null : { background, letters: lettersOn(background) };

/** The letters that are read best on a colour. */
export const lettersOn = (background: string): string =>
  LETTERS.reduce((best, one) =>
    contrastOf(one, background) > contrastOf(best, background) ? one : best,
  );

/** An accent is the colour of links and marks on the page, and of a bar with the page's letters. */
export const isLegibleAccent = (scheme: Scheme) => (colour: string) =>
  contrastOf(colour, PAGE[scheme]) >= LEGIBLE;

export const isLegibleMasthead = (background: string): boolean =>
  contrastOf(lettersOn(background), background) >= LEGIBLE;
