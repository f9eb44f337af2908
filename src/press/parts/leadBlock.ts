import { html } from 'hono/html';
import type { Card } from '../../store/cards.ts';
import type { Markup, Part } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { fromFirst } from './fromFirst.ts';
import { headlineLink } from './headline.ts';
import { teaser } from './teaser.ts';
import { when } from './when.ts';

/** What leads the paper, with what went before it in its storyline. */
export const leadBlock = (site: PressSite, lead: Card, followUps: Card[]): Markup =>
  html`<div class="lead${lead.picture ? ' lead-pictured' : ''}" data-via="front">
${teaser(site, lead, { size: 'lead', level: 2, picture: true, standfirst: true })}
${followUps.length > 0 ? before(site, lead, followUps) : null}
</div>`;

const before = (site: PressSite, lead: Card, stories: Card[]) =>
  html`<ul class="follow-ups">${stories.map(
    (story) =>
      html`<li><h3>${headlineLink(site, story)}</h3> ${when(site, story.publishedAt)}</li>`,
  )}${lead.storylineSlug ? html`<li class="why">${fromFirst(site, lead.storylineName ?? '', lead.storylineSlug)}</li>` : null}</ul>`;

/** The next most prominent, side by side; the first picture among them is shown. */
export function secondRow(site: PressSite, cards: Card[]): Part {
  if (cards.length === 0) return null;
  return html`<div class="seconds seconds-${cards.length}" data-via="front">
${cards.map((card) => teaser(site, card, { size: 'second', picture: true, standfirst: true }))}
</div>`;
}
