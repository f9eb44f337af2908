import { html } from 'hono/html';
import type { Banner } from '../../store/banners.ts';
import type { Markup } from '../markup.ts';
import { HTML, type Page } from '../page.ts';
import type { PressSite } from '../site.ts';

/**
 * Where the breaking line stands on every page. The place is there without a line too: what comes
 * into it while a page is open is read out when the reader's software comes to a pause.
 */
export const bannerPlace = (site: PressSite): Markup =>
  html`<div role="status" data-breaking>${site.banner ? line(site, site.banner) : null}</div>`;

/** The line alone, or nothing: what open pages ask for. */
export const bannerPage = async (site: PressSite): Promise<Page> =>
  keptWithBanner(site, {
    status: 200,
    contentType: HTML,
    body: site.banner ? String(await line(site, site.banner)) : '',
    dependsOn: [],
  });

/** A page is made anew when the line changes, when its story does, and at its end. */
export function keptWithBanner({ banner, now }: PressSite, page: Page): Page {
  const dependsOn = [...page.dependsOn, 'banner'];
  if (!banner) return { ...page, dependsOn };
  if (banner.storyId) dependsOn.push(`story:${banner.storyId}`);
  const freshFor = Math.min(page.freshFor ?? Number.POSITIVE_INFINITY, banner.until - now);
  return { ...page, dependsOn, freshFor };
}

const line = ({ words }: PressSite, { text, path, until }: Banner) =>
  html`<p class="breaking" data-until="${until}"><strong>${words.say('page.breaking')}</strong> ${
    path ? html`<a href="${path}" dir="auto">${text}</a>` : html`<span dir="auto">${text}</span>`
  }</p>`;
