import type { Family, Look } from '../store/look.ts';
import { paletteOf, SCHEMES, type Scheme } from '../store/palette.ts';
import { type Assets, putStyles } from './assets.ts';

const FAMILY_STACKS: Record<Family, string> = {
  newsreader: '"Newsreader","Noto Naskh Arabic",Georgia,"Times New Roman",serif',
  'libre-franklin': '"Libre Franklin","Noto Naskh Arabic","Helvetica Neue",Arial,sans-serif',
  'noto-naskh-arabic': '"Noto Naskh Arabic","Newsreader",Georgia,serif',
  'system-serif': 'ui-serif,Georgia,"Times New Roman",serif',
  'system-sans': 'system-ui,"Helvetica Neue",Arial,sans-serif',
};

/** What is printed is black on white, and who has colours of their own keeps them. */
const WHERE: Record<Scheme, string> = {
  light: 'screen and (forced-colors:none)',
  dark: 'screen and (forced-colors:none) and (prefers-color-scheme:dark)',
};

const addresses = new WeakMap<Assets, Map<string, string>>();

/** Address of the one style sheet: of the paper's own, where it has a look of its own. */
export function stylesOf(assets: Assets, look: Look): string {
  const known = addresses.get(assets) ?? new Map<string, string>();
  addresses.set(assets, known);
  const key = JSON.stringify(look);
  const address = known.get(key) ?? putStyles(assets.at, assets.css + lookStyles(look));
  known.set(key, address);
  return address;
}

/** The fonts that every page of this look uses. */
export const fontsOf = (assets: Assets, { headlines, text }: Look): string[] =>
  [headlines, text].includes('newsreader')
    ? assets.fonts
    : assets.fonts.filter((path) => !path.includes('/newsreader'));

/** What a look changes of the paper's style sheet; nothing where it changes nothing. */
function lookStyles(look: Look): string {
  const { headlines, text } = look;
  const fonts = `:root{--headlines:${FAMILY_STACKS[headlines]};--serif:${FAMILY_STACKS[text]}}`;
  const palette = paletteOf(look);
  const colours = SCHEMES.map((scheme) => {
    const { accent, masthead } = palette[scheme];
    const rules = [
      accent && `:root{--accent:${accent}}`,
      masthead && mastheadStyles(masthead.background, masthead.letters),
    ].filter(Boolean);
    return rules.length > 0 ? `@media ${WHERE[scheme]}{${rules.join('')}}` : '';
  });
  const plain = headlines === 'newsreader' && text === 'newsreader';
  return (plain ? '' : fonts) + colours.join('');
}

/**
 * The masthead from edge to edge: a border image takes up no room, so nothing gets wider by it. Where
 * it ends says enough; it needs no rule there.
 */
const mastheadStyles = (background: string, letters: string) =>
  `.masthead{--paper:${background};--ink:${letters};--ink-quiet:${letters};--accent:${letters};` +
  `--rule:${letters};--hairline:${letters};background:var(--paper);color:var(--ink);` +
  'border-image:conic-gradient(var(--paper) 0 0) fill 0/0/0 100vw}' +
  '.masthead :is(.sections,.masthead-name){border-block-end-color:transparent}';
