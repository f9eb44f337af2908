import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import type { PressSite } from '../site.ts';

const PAPER = [
  ['/about', 'About us'],
  ['/corrections', 'Corrections'],
  ['/archive', 'Archive'],
  ['/most-read', 'Most read'],
  ['/for-you', 'For you'],
  ['/search', 'Search'],
] as const;

const FEEDS = [
  ['/feed.rss', 'RSS'],
  ['/feed.atom', 'Atom'],
  ['/feed.json', 'JSON Feed'],
] as const;

export const footer = (site: PressSite): Markup => html`<footer class="colophon">
<div class="colophon-name">
<p class="nameplate"><a href="/">${site.name}</a></p>
${site.tagline ? html`<p>${site.tagline}</p>` : null}
</div>
${site.sections.length > 0 ? sectionLinks(site) : null}
<nav aria-label="The paper">
<h2>The paper</h2>
<ul>${PAPER.map(link)}</ul>
</nav>
<nav aria-label="Feeds">
<h2>Feeds</h2>
<ul>${FEEDS.map(link)}</ul>
</nav>
<p class="colophon-promise">No cookies, no trackers, nothing loaded from anywhere else. Readers are counted, not followed.</p>
</footer>`;

const sectionLinks = (
  site: PressSite,
) => html`<nav class="colophon-sections" aria-label="All sections">
<h2>Sections</h2>
<ul>${site.sections.map(({ id, name }) => link([`/section/${id}`, name]))}</ul>
</nav>`;

const link = ([path, name]: readonly [string, string]) =>
  html`<li><a href="${path}">${name}</a></li>`;
