import { html } from 'hono/html';
import type { Store } from '../../store/store.ts';
import { authors } from '../../store/subjectsShown.ts';
import type { PersonRow } from '../../store/tables/subjects.ts';
import { documentOf } from '../layout.ts';
import type { Part } from '../markup.ts';
import type { Page } from '../page.ts';
import { portrait } from '../parts/portrait.ts';
import type { PressSite } from '../site.ts';
import { LIST_FRESH_FOR } from './listPage.ts';

/** What the paper says of itself, and who writes it. */
export async function aboutPage(store: Store, site: PressSite): Promise<Page> {
  const people = await authors(store, site.now);
  const paragraphs = site.about.split(/\n\s*\n/).filter(Boolean);
  return documentOf(site, {
    head: { title: 'About us', description: paragraphs[0] ?? null, path: '/about' },
    main: html`<header class="page-head">
<h1>About ${site.name}</h1>
${site.tagline ? html`<p class="standfirst">${site.tagline}</p>` : null}
</header>
<div class="about">
<div class="prose about-text">
${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
<h2>How readers are counted</h2>
<p>We count how many people open a story, not who they are. There is no cookie and no account, and
nothing on these pages comes from another company. We also count which entries of a list are seen and
whether readers stay with a story, again as numbers only. What you have read lately is remembered by your
own browser, so that it can suggest something new; you can clear that, or switch it off, under <a
href="/for-you">For you</a>.</p>
</div>
${newsroom(people)}
</div>`,
    dependsOn: ['stories'],
    freshFor: LIST_FRESH_FOR,
  });
}

/** Those who have signed something that can be read here. */
const newsroom = (people: PersonRow[]): Part =>
  people.length === 0
    ? null
    : html`<section class="newsroom" aria-labelledby="newsroom">
<h2 id="newsroom">Who writes here</h2>
<ul>${people.map(
        ({ id, name, role }) => html`<li>${portrait(name, null)}<div>
<a class="by" href="/author/${id}">${name}</a>${role ? html`<span class="role">${role}</span>` : null}
</div></li>`,
      )}</ul>
</section>`;
