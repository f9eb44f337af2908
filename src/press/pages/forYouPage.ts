import { html } from 'hono/html';
import { cardsOf } from '../../store/cards.ts';
import type { Store } from '../../store/store.ts';
import { documentOf } from '../layout.ts';
import type { Page } from '../page.ts';
import type { PressSite } from '../site.ts';
import { type ForYou, forYouEntries, MOST_FOR_YOU } from './forYou.ts';
import { LIST_FRESH_FOR } from './listPage.ts';

/** "For you" as a page of its own: everybody's list, in whose place the script puts the reader's. */
export async function forYouPage(store: Store, site: PressSite, forYou: ForYou): Promise<Page> {
  const everybodys = await forYou({ recent: [], except: [], limit: MOST_FOR_YOU, now: site.now });
  const cards = await cardsOf(store, everybodys);
  return documentOf(site, {
    head: { title: 'For you', path: '/for-you', cards },
    main: html`<header class="page-head">
<h1>For you</h1>
<p class="standfirst">What you have not read yet, chosen from what you read here. Your own browser remembers that, and nobody else.</p>
<p class="why" data-for-you-note>Nothing is remembered so far: this is what others read, and what is new</p>
</header>
${
  cards.length === 0
    ? html`<p class="nothing">Nothing has been published yet.</p>`
    : html`<ol class="entries" data-via="for-you" data-for-you data-limit="${MOST_FOR_YOU}">
${forYouEntries(site, cards)}
</ol>`
}`,
    dependsOn: ['stories', 'rankings'],
    freshFor: LIST_FRESH_FOR,
  });
}
