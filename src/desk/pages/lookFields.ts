import { html } from 'hono/html';
import { renditionAddress } from '../../http/mediaAddress.ts';
import { FAMILIES, type Family } from '../../store/look.ts';
import type { MediaRow } from '../../store/tables/media.ts';
import type { SettingsFields } from '../settingsForm.ts';
import type { Markup } from './frame.ts';

const NAMES: Record<Family, string> = {
  newsreader: 'Newsreader (serif)',
  'libre-franklin': 'Libre Franklin (sans)',
  'noto-naskh-arabic': 'Noto Naskh Arabic',
  'system-serif': 'Each reader’s own serif',
  'system-sans': 'Each reader’s own sans',
};

/** Colours, type and the logo of the site, as fields of the form of settings. */
export const lookFields = (fields: SettingsFields, pictures: MediaRow[]): Markup => html`
<h2 id="look">The look of the site</h2>
<p class="aside">Colours are written as in #005f6b and are taken only where text in them, or on them, is
legible in light and dark. Empty: as it comes. Fonts come with the program; nothing is fetched from elsewhere.</p>
<div class="pair">
${colour(fields, 'accent', 'Accent colour')}
${colour(fields, 'accentDark', 'Accent colour in dark (empty: fitted)')}
${colour(fields, 'masthead', 'Colour of the masthead')}
${colour(fields, 'mastheadDark', 'Colour of the masthead in dark (empty: the same)')}
${family(fields, 'headlines', 'Headlines')}
${family(fields, 'text', 'Text')}
</div>
<fieldset class="logos"><legend>Logo, in the place of the name</legend>
<label><input type="radio" name="logo" value=""${fields['logo'] ? null : html` checked`}> The name in letters</label>
${pictures.map((picture) => logo(fields, picture))}
${elsewhere(fields, pictures)}
</fieldset>
<p class="aside">Pictures come from <a href="/desk/media">the library</a>: add yours there first.</p>`;

const colour = (fields: SettingsFields, name: string, label: string) =>
  html`<label>${label} <input name="${name}" value="${fields[name]}" placeholder="#" maxlength="7" spellcheck="false" autocomplete="off"></label>`;

const family = (fields: SettingsFields, name: string, label: string) =>
  html`<label>${label} <select name="${name}">${FAMILIES.map(
    (one) =>
      html`<option value="${one}"${fields[name] === one ? html` selected` : null}>${NAMES[one]}</option>`,
  )}</select></label>`;

const logo = (fields: SettingsFields, { id, file, alt, width, height }: MediaRow) =>
  html`<label><input type="radio" name="logo" value="${id}"${fields['logo'] === id ? html` checked` : null}>
<img src="${renditionAddress(file, 400)}" alt="${alt || `A picture of ${width} by ${height} pixels`}" loading="lazy"></label>`;

/** A logo that is older than the pictures shown stays chosen. */
const elsewhere = ({ logo: id }: SettingsFields, pictures: MediaRow[]) =>
  id && !pictures.some((picture) => picture.id === id)
    ? html`<label><input type="radio" name="logo" value="${id}" checked> The present logo</label>`
    : null;
