import { html } from 'hono/html';
import { webAddress } from '../../lib/webAddress.ts';
import type { Figure, FigureBlock } from '../../store/body.ts';
import type { Markup } from '../markup.ts';
import { focusClass } from '../parts/focus.ts';
import { caption, image, type Size } from '../parts/picture.ts';
import { siteWords } from '../parts/spoken.ts';
import type { Setting } from './setting.ts';

/** A picture of the paper's own is shown. A third party's is named and linked to, never loaded. */
export function figureMarkup(
  { src, alt, caption: text, credit, focus }: Figure,
  { base, pictures, words, within }: Setting,
  size: Size,
): Markup {
  const [, file] = /^\/media\/([\w.-]+)$/.exec(src) ?? [];
  if (file) {
    const picture = pictures.get(file);
    const shown = picture
      ? image(picture, alt || picture.alt, size, focus)
      : html`<img${focusClass(focus)} src="${base}${src}" alt="${alt}" loading="lazy" decoding="async">`;
    return html`<figure>${shown}${caption(text, credit)}</figure>\n`;
  }
  const host = webAddress(src)?.host;
  if (!host) return html``;
  return html`<figure class="figure-elsewhere"><figcaption>${text || alt || html`<span${siteWords(words, within)}>${words.say('text.picture')}</span>`}${
    credit ? html` <span class="credit">${credit}</span>` : null
  } <a href="${src}" rel="noopener nofollow"${siteWords(words, within)}>${words.say('text.seePicture', { host })}</a></figcaption></figure>\n`;
}

/** Pictures side by side; they are cropped to one shape, so their focus matters. */
export const gallery = (figures: FigureBlock[], setting: Setting): Markup =>
  html`<div class="gallery" role="group" aria-label="${setting.words.say('text.pictures', { count: figures.length })}">\n${figures.map(({ attrs }) => figureMarkup(attrs, setting, 'gallery'))}</div>\n`;
