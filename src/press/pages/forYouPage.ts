import { html } from 'hono/html';
import { cardsOf } from '../../store/cards.ts';
import type { Store } from '../../store/store.ts';
import { documentOf } from '../layout.ts';
import type { Page } from '../page.ts';
import type { PressSite } from '../site.ts';
import { type ForYou, forYouEntries, forYouWords, MOST_FOR_YOU } from './forYou.ts';
import { LIST_FRESH_FOR } from './listPage.ts';

/** "For you" as a page of its own: everybody's list, in whose place the script puts the reader's. */
export async function forYouPage(store: Store, site: PressSite, forYou: ForYou): Promise<Page> {
  const everybodys = await forYou({ recent: [], except: [], limit: MOST_FOR_YOU, now: site.now });
  const cards = await cardsOf(store, everybodys);
  return documentOf(site, {
    head: { title: site.words.say('list.forYou'), path: '/for-you', cards },
    main: html`<header class="page-head">
<h1>${site.words.say('list.forYou')}</h1>
<p class="standfirst">${site.words.say('forYou.intro')}</p>
<p class="why" data-for-you-note data-words="${forYouWords(site.words)}">${site.words.say('forYou.everybodys')}</p>
</header>
${
  cards.length === 0
    ? html`<p class="nothing">${site.words.say('forYou.nothing')}</p>`
    : html`<h2 class="unseen">${site.words.say('list.forYou')}</h2>
<ol class="entries" data-via="for-you" data-for-you data-limit="${MOST_FOR_YOU}">
${forYouEntries(site, cards)}
</ol>`
}`,
    dependsOn: ['stories', 'rankings'],
    freshFor: LIST_FRESH_FOR,
  });
}
