import { html } from 'hono/html';
import { webAddress } from '../../lib/webAddress.ts';
import type { Embed, FactBox, PullQuote } from '../../store/body.ts';
import type { Markup } from '../markup.ts';
import { siteWords } from '../parts/spoken.ts';
import type { Setting } from './setting.ts';

/** Words of the text, large. */
export const pullQuote = ({ attrs }: PullQuote, words: Markup[]): Markup =>
  html`<figure class="pull-quote"><blockquote><p>${words}</p></blockquote>${
    attrs.attribution ? html`<figcaption>${attrs.attribution}</figcaption>` : null
  }</figure>\n`;

/** What one needs to know, beside the text. */
export const factBox = ({ attrs }: FactBox, content: Markup[]): Markup =>
  html`<aside class="fact-box">${attrs.title ? html`<h2>${attrs.title}</h2>` : null}\n${content}</aside>\n`;

/** A card for what stands elsewhere: who has it, what it says, the way there. Nothing is loaded. */
export function embedCard(
  { url, title, provider, text }: Embed,
  { words, within }: Setting,
): Markup {
  const address = webAddress(url);
  const name = title || address?.host || words.say('text.whatStoodHere');
  return html`<aside class="embed">
<p class="embed-provider">${provider || address?.host || null}</p>
<p class="embed-title">${address ? html`<a href="${address.href}" rel="noopener nofollow">${name}</a>` : name}</p>
${text ? html`<p class="embed-text">${text}</p>\n` : null}${address ? html`<p class="embed-note"${siteWords(words, within)}>${words.say('text.opensAt', { host: address.host })}</p>\n` : null}</aside>\n`;
}
