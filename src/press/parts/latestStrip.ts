import { html } from 'hono/html';
import type { Card } from '../../store/cards.ts';
import type { Part } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { headlineLink } from './headline.ts';
import { when } from './when.ts';

/** What came in last, by the clock. */
export const latestStrip = (site: PressSite, cards: Card[]): Part =>
  cards.length === 0
    ? null
    : html`<section class="latest" aria-labelledby="latest">
<header><h2 id="latest">${site.words.say('list.latest')}</h2><a class="more" href="/archive">${site.words.say('list.allDays')}</a></header>
<ol data-via="front">
${cards.map((card) => html`<li><p class="latest-when">${when(site, card.publishedAt)}</p><h3>${headlineLink(site, card)}</h3></li>`)}
</ol>
</section>`;
