import { html } from 'hono/html';
import { storedBody } from '../../store/storedBody.ts';
import type { StoryRow } from '../../store/tables/stories.ts';
import type { Teaser } from '../../store/teasers.ts';
import { bodyMarkup } from '../body.ts';
import type { Markup, Part } from '../markup.ts';
import { breadcrumb } from '../parts/breadcrumb.ts';
import { biographies, byline, contributors, storyTimes } from '../parts/byline.ts';
import { corrections } from '../parts/corrections.ts';
import { headlineLink } from '../parts/headline.ts';
import { liveCoverage } from '../parts/livePosts.ts';
import { originBox } from '../parts/originBox.ts';
import { figure } from '../parts/picture.ts';
import { reactions } from '../parts/reactions.ts';
import { sharing } from '../parts/sharing.ts';
import { sourcesBox } from '../parts/sources.ts';
import { ownWords } from '../parts/spoken.ts';
import { KIND_NAMES } from '../parts/teaser.ts';
import { topicLinks } from '../parts/topics.ts';
import type { PressSite } from '../site.ts';
import { pluralForms } from '../words/pluralForms.ts';
import type { StoryParts } from './story.ts';

/**
 * The story itself, in its own language and direction; the paper's words keep the paper's. A preview
 * is not counted, shared or reacted to.
 */
export const storyArticle = (
  site: PressSite,
  story: StoryRow,
  parts: StoryParts,
  newest: Teaser | null,
  { isPreview = false } = {},
): Markup => html`<article class="story story-${story.kind}" dir="${story.direction}"${isPreview ? null : html` data-story="${story.id}"`}>
${breadcrumb(site, parts.section ? [[parts.section.name, `/section/${parts.section.id}`]] : [])}
<header class="story-head">
${kicker(site, story, parts)}
<h1 lang="${story.language}" class="${lengthClass(story.headline)}">${story.headline}</h1>
${story.standfirst ? html`<p class="standfirst" lang="${story.language}">${story.standfirst}</p>` : null}
</header>
${newest ? goneOn(site, newest) : null}
${corrections(site, parts.corrections, 'top')}
<div class="story-meta" data-address="${site.base}${story.path}">
${byline(site, parts.people)}
${storyTimes(site, story)}
<p class="story-readers"${parts.readers === 0 ? html` hidden` : null} data-readers data-words="${JSON.stringify(pluralForms(site.words, 'story.readersSoFar'))}">${site.words.say('story.readersSoFar', { count: parts.readers })}</p>
${isPreview ? null : sharing(site, site.base + story.path, story.headline)}
</div>
${parts.picture ? figure(parts.picture, 'story-picture') : null}
<div class="story-body prose" lang="${story.language}">
${story.dateline ? html`<p class="dateline">${story.dateline}</p>` : null}
${bodyMarkup(storedBody(story), { words: site.words, within: story.language, pictures: parts.bodyPictures })}
${liveCoverage({ ...site, within: story.language }, story.id, parts.posts)}
</div>
<aside class="story-margin" aria-label="${site.words.say('story.about')}">
${sourcesBox(site, parts.sources)}
${originBox(site, story, parts)}
</aside>
<footer class="story-foot">
${contributors(site, parts.people)}
${corrections(site, parts.corrections, 'foot')}
${topicLinks(site, parts.topics)}
${isPreview ? null : reactions(site, story.id, parts.counts)}
${biographies(site, parts.people)}
</footer>
${isPreview ? null : html`<noscript><img src="/signals/seen/${story.id}.gif" alt="" width="1" height="1"></noscript>`}
</article>`;

/** What it goes on with, else what kind of piece it is. */
function kicker(site: PressSite, story: StoryRow, { storyline }: StoryParts): Part {
  const key = KIND_NAMES[story.kind];
  const kind = key ? site.words.say(key) : null;
  if (!storyline) return kind ? html`<p class="kicker">${kind}</p>` : null;
  return html`<p class="kicker kicker-storyline">${kind ? html`<span>${kind}</span> ` : null}<a href="/storyline/${storyline.slug}"${ownWords(site)}>${storyline.name}</a></p>`;
}

/** Very long headlines are set smaller, so that the text still begins on the first screen. */
const LONG_HEADLINE = 90;
const lengthClass = (headline: string) =>
  headline.length > LONG_HEADLINE ? 'headline headline-long' : 'headline';

const goneOn = (site: PressSite, newest: Teaser): Markup =>
  html`<p class="gone-on" data-via="earlier"><span>${site.words.say('story.latestOnThis')}</span> ${headlineLink(site, newest)}</p>`;
