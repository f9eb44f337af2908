import { html } from 'hono/html';
import type { Card } from '../../store/cards.ts';
import type { Markup, Part } from '../markup.ts';
import type { PressSite } from '../site.ts';
import type { SimpleKey } from '../words/message.ts';
import { headlineLink } from './headline.ts';
import { teaserPicture } from './picture.ts';
import { ownWords, spoken } from './spoken.ts';
import { when } from './when.ts';

/** How large a story stands on the page. */
type Size = 'lead' | 'second' | 'third' | 'small';

export type TeaserOptions = {
  size: Size;
  level?: 2 | 3;
  picture?: boolean;
  standfirst?: boolean;
  /** In a section's own band its name need not be said again. */
  kicker?: boolean;
  why?: string | null;
};

/** A story in a list, as large as the list wants it. */
export function teaser(site: PressSite, card: Card, options: TeaserOptions): Markup {
  const { size, level = 3, picture = false, standfirst = false, kicker: labelled = true } = options;
  const shown = picture && card.picture !== null;
  return html`<article class="teaser teaser-${size}${shown ? ' teaser-pictured' : ''}${card.kind === 'opinion' ? ' teaser-opinion' : ''}">
${shown ? teaserPicture(card, size) : null}
<div class="teaser-text">
${labelled ? kicker(site, card) : null}
${level === 2 ? html`<h2>${headlineLink(site, card)}</h2>` : html`<h3>${headlineLink(site, card)}</h3>`}
${standfirst && card.standfirst ? html`<p class="teaser-standfirst"${spoken(site, card)}>${card.standfirst}</p>` : null}
<p class="teaser-meta">${signature(card)}${when(site, card.publishedAt)}</p>
${options.why ? html`<p class="why">${options.why}</p>` : null}
</div>
</article>`;
}

/** The storyline that goes on here, else what kind of piece it is, else its section. */
function kicker(site: PressSite, card: Card): Part {
  if (card.storylineName) {
    return html`<p class="kicker kicker-storyline"${ownWords(site)}>${card.storylineName}</p>`;
  }
  const kind = KIND_NAMES[card.kind];
  if (kind) return html`<p class="kicker">${site.words.say(kind)}</p>`;
  return card.sectionName ? html`<p class="kicker"${ownWords(site)}>${card.sectionName}</p>` : null;
}

/** Opinion is signed wherever it stands; of reports the section page is told by the time alone. */
const signature = (card: Card): Part =>
  card.authors.length > 0 && (card.kind === 'opinion' || card.kind === 'analysis')
    ? html`<span class="by">${card.authors.join(', ')}</span> `
    : null;

/** Kinds that a reader should know of before reading. */
export const KIND_NAMES: Partial<Record<Card['kind'], SimpleKey>> = {
  analysis: 'kind.analysis',
  opinion: 'kind.opinion',
  interview: 'kind.interview',
};
