import { html } from 'hono/html';
import { documentOf } from '../layout.ts';
import type { Page } from '../page.ts';
import type { PressSite } from '../site.ts';

/** For an address at which there has never been anything. */
export function notFoundPage(site: PressSite): Promise<Page> {
  const { words } = site;
  return documentOf(site, {
    status: 404,
    head: { title: words.say('notFound.title'), path: null },
    main: html`<div class="notice">
<p class="kicker">404</p>
<h1>${words.say('notFound.heading')}</h1>
<p>${words.say('notFound.explained')}</p>
<form class="search-form" role="search" aria-label="${words.say('search.search')}" action="/search">
<label class="unseen" for="q">${words.say('search.words')}</label>
<input id="q" name="q" type="search"><button>${words.say('search.search')}</button>
</form>
<p>${words.markup('notFound.orGo', {
      front: (inside) => html`<a href="/">${inside}</a>`,
      archive: (inside) => html`<a href="/archive">${inside}</a>`,
    })}</p>
</div>`,
    dependsOn: [],
  });
}
