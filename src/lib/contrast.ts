import Color from 'colorjs.io';

/** What text of the usual size needs against what is behind it (WCAG 2.2, 1.4.3). */
export const LEGIBLE = 4.5;

/** Steps of lightness in which a legible colour is looked for: finer than an eye can tell. */
const STEP = 0.004;

/** How much lighter one of two colours is than the other, from 1 to 21 (WCAG 2.2, relative luminance). */
export const contrastOf = (one: string, other: string): number =>
  Color.contrast(one, other, 'WCAG21');

/**
 * The colour of the same hue that is nearest in lightness (OKLCH) and satisfies, as #rrggbb; null
 * where none does.
 */
export function nearestColour(colour: string, satisfies: (hex: string) => boolean): string | null {
  const { coords } = new Color(colour).to('oklch');
  const [lightness, chroma, hue] = coords.map((coordinate) => coordinate ?? 0);
  for (let away = 0; away <= 1; away += STEP) {
    for (const shade of [(lightness ?? 0) - away, (lightness ?? 0) + away]) {
      if (shade < 0 || shade > 1) continue;
      const hex = hexOf(new Color('oklch', [shade, chroma ?? 0, hue ?? 0]));
      if (satisfies(hex)) return hex;
    }
  }
  return null;
}

const hexOf = (colour: Color): string =>
  colour.toGamut({ space: 'srgb' }).to('srgb').toString({ format: 'hex', collapse: false });
