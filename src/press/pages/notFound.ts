import { html } from 'hono/html';
import { documentOf } from '../layout.ts';
import type { Page } from '../page.ts';
import type { PressSite } from '../site.ts';

/** For an address at which there has never been anything. */
export const notFoundPage = (site: PressSite): Promise<Page> =>
  documentOf(site, {
    status: 404,
    head: { title: 'Page not found', path: null },
    main: html`<div class="notice">
<p class="kicker">404</p>
<h1>There is no page at this address</h1>
<p>It may have been mistyped, or the link that brought you here was wrong. The story that you are after can probably be found by a word from its headline.</p>
<form class="search-form" role="search" aria-label="Search" action="/search">
<label class="unseen" for="q">Words to look for</label>
<input id="q" name="q" type="search"><button>Search</button>
</form>
<p>Or go to <a href="/">the front page</a>, or to <a href="/archive">the archive</a>.</p>
</div>`,
    dependsOn: [],
  });
