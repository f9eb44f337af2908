import { html } from 'hono/html';
import { renditionAddress } from '../../http/mediaAddress.ts';
import type { Markup } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { isoTime, weekday } from '../times.ts';
import { ownWords } from './spoken.ts';

/** As many as stand in one line; the footer names them all. */
const SECTIONS_IN_LINE = 8;

/** The paper's name over every page, with the way to its sections and to search. */
export const masthead = (
  site: PressSite,
  page: { front?: boolean; section?: string | null },
): Markup => html`<header class="masthead${page.front ? ' masthead-front' : ''}">
<div class="masthead-name">
${page.front ? edition(site) : null}
<p class="nameplate"${ownWords(site)}><a href="/">${nameOf(site)}</a></p>
${page.front && site.tagline ? html`<p class="tagline"${ownWords(site)}>${site.tagline}</p>` : null}
${searchField(site)}
</div>
${lineOf(site).length > 0 ? sectionLine(site, page.section) : null}
</header>`;

const sectionLine = (
  site: PressSite,
  read?: string | null,
) => html`<nav class="sections" aria-label="${site.words.say('page.sections')}"${ownWords(site)}>
<ul>
${lineOf(site).map(
  ({ name, address }) =>
    html`<li><a href="${address}"${read && address === `/section/${read}` ? html` aria-current="true"` : null}>${name}</a></li>`,
)}
<li class="sections-search"><a href="/search">${site.words.say('search.search')}</a></li>
</ul>
</nav>`;

/** What an editor has chosen to stand there; else the sections. */
const lineOf = ({ navigation, sections }: PressSite) =>
  navigation.length > 0
    ? navigation
    : sections
        .slice(0, SECTIONS_IN_LINE)
        .map(({ id, name }) => ({ name, address: `/section/${id}` }));

/** The name, or the picture that stands for it. */
const nameOf = ({ logo, name }: PressSite) =>
  logo
    ? html`<img src="${renditionAddress(logo.file, 800)}" alt="${name}" width="${logo.width}" height="${logo.height}" fetchpriority="high">`
    : name;

const edition = (site: PressSite) =>
  html`<p class="edition"><time datetime="${isoTime(site.now).slice(0, 10)}">${weekday(site, site.now)}</time></p>`;

const searchField = ({
  words,
}: PressSite) => html`<form class="masthead-search" role="search" aria-label="${words.say('search.fromAnyPage')}" action="/search">
<label class="unseen" for="masthead-q">${words.say('search.thePaper')}</label>
<input id="masthead-q" name="q" type="search" placeholder="${words.say('search.search')}" autocomplete="off">
</form>`;
