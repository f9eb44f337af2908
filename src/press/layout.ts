import { html } from 'hono/html';
import type { Millis } from '../lib/clock.ts';
import type { Subject } from '../store/changes.ts';
import type { Markup, Part } from './markup.ts';
import { HTML, type Page } from './page.ts';
import { bannerPlace, keptWithBanner } from './parts/banner.ts';
import { footer } from './parts/footer.ts';
import { type Head, head } from './parts/head.ts';
import { masthead } from './parts/masthead.ts';
import type { PressSite } from './site.ts';

export type Document = {
  head: Head;
  main: Markup;
  /** The section that the masthead marks as the one being read. */
  section?: string | null;
  /** The front page has the large nameplate. */
  front?: boolean;
  dependsOn: Subject[];
  freshFor?: Millis;
  status?: Page['status'];
};

/** A whole page of the site: its own part between masthead and footer. */
export async function documentOf(site: PressSite, page: Document): Promise<Page> {
  const body = await html`<!doctype html>
<html lang="${site.words.language}" dir="${site.words.direction}"${localeOf(site)} data-just-now="${site.words.say('time.justNow')}">
${head(site, page.head)}
<body>
<a class="skip" href="#main">${site.words.say('page.skip')}</a>
${bannerPlace(site)}
${masthead(site, page)}
<main id="main" class="${page.front ? 'front' : 'inner'}">
${page.main}
</main>
${footer(site)}
</body>
</html>
`;
  return keptWithBanner(site, {
    status: page.status ?? 200,
    contentType: HTML,
    body: String(body),
    dependsOn: ['settings', ...page.dependsOn],
    ...(page.freshFor === undefined ? {} : { freshFor: page.freshFor }),
  });
}

/** Where numbers and ages are told after a custom that the language alone does not say. */
const localeOf = ({ words: { language, locale } }: PressSite): Part =>
  language === locale ? null : html` data-locale="${locale}"`;
