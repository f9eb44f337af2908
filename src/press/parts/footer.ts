import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { ownWords } from './spoken.ts';

const PAPER = [
  ['/about', 'about.title'],
  ['/corrections', 'correction.title'],
  ['/archive', 'archive.title'],
  ['/most-read', 'list.mostRead'],
  ['/for-you', 'list.forYou'],
  ['/search', 'search.search'],
] as const;

const FEEDS = [
  ['/feed.rss', 'RSS'],
  ['/feed.atom', 'Atom'],
  ['/feed.json', 'JSON Feed'],
] as const;

export const footer = (site: PressSite): Markup => html`<footer class="colophon">
<div class="colophon-name">
<p class="nameplate"${ownWords(site)}><a href="/">${site.name}</a></p>
${site.tagline ? html`<p${ownWords(site)}>${site.tagline}</p>` : null}
</div>
${site.sections.length > 0 ? sectionLinks(site) : null}
<nav aria-label="${site.words.say('page.thePaper')}">
<h2>${site.words.say('page.thePaper')}</h2>
<ul>${PAPER.map(([path, key]) => link([path, site.words.say(key)]))}</ul>
</nav>
<nav aria-label="${site.words.say('page.feeds')}">
<h2>${site.words.say('page.feeds')}</h2>
<ul>${FEEDS.map(link)}</ul>
</nav>
<p class="colophon-promise">${site.words.say('page.promise')}</p>
</footer>`;

const sectionLinks = (
  site: PressSite,
) => html`<nav class="colophon-sections" aria-label="${site.words.say('page.allSections')}">
<h2>${site.words.say('page.sections')}</h2>
<ul${ownWords(site)}>${site.sections.map(({ id, name }) => link([`/section/${id}`, name]))}</ul>
</nav>`;

const link = ([path, name]: readonly [string, string]) =>
  html`<li><a href="${path}">${name}</a></li>`;
