import { html } from 'hono/html';
import type { Markup } from '../markup.ts';

/** Plain links: nothing of theirs is loaded, and nothing is sent until a reader follows one. */
const PLACES: [name: string, address: (url: string, headline: string) => string][] = [
  ['E-mail', (url, headline) => `mailto:?subject=${headline}&body=${url}`],
  ['WhatsApp', (url, headline) => `https://wa.me/?text=${headline}%20${url}`],
  ['Bluesky', (url, headline) => `https://bsky.app/intent/compose?text=${headline}%20${url}`],
  ['Facebook', (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`],
];

/** Ways to pass a story on. The script adds copying and the device's own share sheet. */
export function sharing(url: string, headline: string): Markup {
  const [address, title] = [encodeURIComponent(url), encodeURIComponent(headline)];
  return html`<section class="sharing" aria-label="Share this story">
<h2>Share</h2>
<ul data-share="${url}" data-title="${headline}">
${PLACES.map(([name, to]) => html`<li><a href="${to(address, title)}" data-place="${name.toLowerCase()}" rel="noopener noreferrer nofollow">${name}</a></li>`)}
</ul>
</section>`;
}
