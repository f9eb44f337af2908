import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import type { PressSite } from '../site.ts';
import type { Words } from '../words.ts';

/** The name is null where each language has its own. Plain links: nothing of theirs is loaded, and nothing is sent until a reader follows one. */
const PLACES: [
  id: string,
  name: string | null,
  address: (url: string, headline: string) => string,
][] = [
  ['e-mail', null, (url, headline) => `mailto:?subject=${headline}&body=${url}`],
  ['whatsapp', 'WhatsApp', (url, headline) => `https://wa.me/?text=${headline}%20${url}`],
  [
    'bluesky',
    'Bluesky',
    (url, headline) => `https://bsky.app/intent/compose?text=${headline}%20${url}`,
  ],
  ['facebook', 'Facebook', (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`],
];

/** Ways to pass a story on. The script adds copying and the device's own share sheet. */
export function sharing({ words }: PressSite, url: string, headline: string): Markup {
  const [address, title] = [encodeURIComponent(url), encodeURIComponent(headline)];
  return html`<section class="sharing" aria-label="${words.say('share.label')}">
<h2>${words.say('share.heading')}</h2>
<ul data-share="${url}" data-title="${headline}" data-words="${scriptWords(words)}">
${PLACES.map(([id, name, to]) => html`<li><a href="${to(address, title)}" data-place="${id}" rel="noopener noreferrer nofollow">${name ?? words.say('share.mail')}</a></li>`)}
</ul>
</section>`;
}

const scriptWords = ({ say }: Words) =>
  JSON.stringify({ copy: say('share.copy'), copied: say('share.copied'), more: say('share.more') });
