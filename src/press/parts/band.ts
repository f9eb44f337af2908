import { html } from 'hono/html';
import type { Card } from '../../store/cards.ts';
import type { SectionRow } from '../../store/tables/subjects.ts';
import type { Markup } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { headlineLink } from './headline.ts';
import { initials } from './portrait.ts';
import { ownWords } from './spoken.ts';
import { teaser } from './teaser.ts';

type Shape = (site: PressSite, cards: Card[]) => Markup;

/** A section on the front page. Neighbours differ in shape, so that the page has a rhythm. */
export function band(site: PressSite, section: SectionRow, cards: Card[], index: number): Markup {
  const opinion = cards.filter((card) => card.kind === 'opinion').length * 2 > cards.length;
  const shapes = [besideList, pictureInTheMiddle, columns];
  const pictured = cards.some((card) => card.picture);
  const shape = opinion ? voices : (pictured && shapes[index % shapes.length]) || columns;
  return html`<section class="section-band" aria-labelledby="band-${section.id}">
<header><h2 id="band-${section.id}"${ownWords(site)}><a href="/section/${section.id}">${section.name}</a></h2></header>
${shape(site, withPictureFirst(cards))}
</section>`;
}

/** One story large beside a list of the others. */
const besideList: Shape = (site, [first, ...others]) =>
  html`<div class="shape-beside" data-via="front">
${first ? teaser(site, first, { size: 'second', picture: true, standfirst: true, kicker: false }) : null}
<div class="shape-list">${others.slice(0, 4).map((card) => teaser(site, card, { size: 'third', standfirst: true, kicker: false }))}</div>
</div>`;

/** One picture in the middle, words on both sides. */
const pictureInTheMiddle: Shape = (site, [first, ...others]) => {
  const side = (cards: Card[]) =>
    html`<div class="shape-side">${cards.map((card) => teaser(site, card, { size: 'third', standfirst: true, kicker: false }))}</div>`;
  return html`<div class="shape-middle" data-via="front">
${first ? teaser(site, first, { size: 'second', picture: true, standfirst: true, kicker: false }) : null}
${side(others.slice(0, 2))}
${side(others.slice(2, 4))}
</div>`;
};

/** Columns of one size. */
const columns: Shape = (site, cards) =>
  html`<div class="shape-columns" data-via="front">
${cards.slice(0, 4).map((card) => teaser(site, card, { size: 'third', picture: true, standfirst: true, kicker: false }))}
</div>`;

/** Opinion: who says it counts as much as what is said. */
const voices: Shape = (site, cards) =>
  html`<div class="shape-voices" data-via="front">
${cards.slice(0, 4).map(
  (card) => html`<article class="voice">
<p class="voice-by"><span class="portrait" aria-hidden="true">${initials(card.authors[0] ?? site.name)}</span> <span class="by">${card.authors.join(', ') || site.name}</span></p>
<h3>${headlineLink(site, card)}</h3>
</article>`,
)}
</div>`;

/** A band begins with a story that has a picture, where one has. */
function withPictureFirst(cards: Card[]): Card[] {
  const pictured = cards.find((card) => card.picture);
  return pictured ? [pictured, ...cards.filter((card) => card !== pictured)] : cards;
}
