import { html } from 'hono/html';
import type { Store } from '../../store/store.ts';
import { authors } from '../../store/subjectsShown.ts';
import type { PersonRow } from '../../store/tables/subjects.ts';
import { documentOf } from '../layout.ts';
import type { Part } from '../markup.ts';
import type { Page } from '../page.ts';
import { portrait } from '../parts/portrait.ts';
import { ownWords } from '../parts/spoken.ts';
import type { PressSite } from '../site.ts';
import { LIST_FRESH_FOR } from './listPage.ts';

/** What the paper says of itself, and who writes it. */
export async function aboutPage(store: Store, site: PressSite): Promise<Page> {
  const people = await authors(store, site.now);
  const paragraphs = site.about.split(/\n\s*\n/).filter(Boolean);
  return documentOf(site, {
    head: {
      title: site.words.say('about.title'),
      description: paragraphs[0] ?? null,
      path: '/about',
    },
    main: html`<header class="page-head">
<h1>${site.words.say('about.heading', { paper: site.name })}</h1>
${site.tagline ? html`<p class="standfirst"${ownWords(site)}>${site.tagline}</p>` : null}
</header>
<div class="about">
<div class="prose about-text">
${paragraphs.map((paragraph) => html`<p${ownWords(site)}>${paragraph}</p>`)}
<h2>${site.words.say('about.howCounted')}</h2>
<p>${site.words.markup('about.counting', { link: (inside) => html`<a href="/for-you">${inside}</a>` })}</p>
</div>
${newsroom(site, people)}
</div>`,
    dependsOn: ['stories'],
    freshFor: LIST_FRESH_FOR,
  });
}

/** Those who have signed something that can be read here. */
const newsroom = (site: PressSite, people: PersonRow[]): Part =>
  people.length === 0
    ? null
    : html`<section class="newsroom" aria-labelledby="newsroom">
<h2 id="newsroom">${site.words.say('about.whoWrites')}</h2>
<ul>${people.map(
        ({ id, name, role }) => html`<li>${portrait(name, null)}<div>
<a class="by" href="/author/${id}">${name}</a>${role ? html`<span class="role">${role}</span>` : null}
</div></li>`,
      )}</ul>
</section>`;
