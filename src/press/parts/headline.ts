import { html } from 'hono/html';
import { headlineClass } from '../../http/headlineStyles.ts';
import type { HeadlinesTried } from '../../store/headlinesTried.ts';
import type { Markup, Part } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { spoken } from './spoken.ts';

type Told = {
  language: string;
  direction: string;
  path: string;
  headline: string;
  tried?: HeadlinesTried;
};

/** A headline as a link to its story, or what is `inside`; where several are tried, all of them. */
export const headlineLink = (site: PressSite, story: Told, inside?: Part): Markup =>
  story.tried
    ? severalHeadlines(site, story, story.tried)
    : html`<a href="${story.path}"${spoken(site, story)}>${inside ?? story.headline}</a>`;

/**
 * The page is the same for all: the headlines but the own one are hidden, also from who listens,
 * until the reader's style sheet (`/headlines.css`) shows another in its place.
 */
const severalHeadlines = (
  site: PressSite,
  story: Told,
  { testId, storyId, headlines }: HeadlinesTried,
) =>
  html`<a href="${story.path}"${spoken(site, story)} data-tried="${testId}" data-tried-of="${storyId}">${headlines.map(
    (headline, number) =>
      html`<span class="${headlineClass(testId, number)}"${number > 0 ? html` hidden` : null}>${headline}</span>`,
  )}</a>`;
