import { html } from 'hono/html';
import type { Signer } from '../../store/storyPage.ts';
import type { StoryRow } from '../../store/tables/stories.ts';
import type { Markup, Part } from '../markup.ts';
import { listed } from '../numbers.ts';
import type { PressSite } from '../site.ts';
import {
  clockTime,
  dayInside,
  exactTime,
  isoTime,
  longDay,
  type Told,
  zoneName,
} from '../times.ts';
import { portrait } from './portrait.ts';

/** Who wrote it, each with role and portrait. */
export function byline({ words }: PressSite, people: Signer[]): Part {
  const signed = people.filter((person) => person.credit === 'author');
  if (signed.length === 0) return null;
  return html`<ul class="byline" aria-label="${words.say('story.writtenBy')}">
${signed.map(
  (person) =>
    html`<li>${portrait(person.name, person.portrait)}<div>
<a class="by" href="/author/${person.id}" rel="author">${person.name}</a>
${person.role ? html`<span class="role">${person.role}</span>` : null}
</div></li>`,
)}
</ul>`;
}

/**
 * "Published 14:05, updated 15:20 CEST": the day is said where it is not today or not the day named
 * before, the zone once unless the clocks were changed in between.
 */
export function storyTimes(site: StoryClock, { publishedAt, updatedAt }: StoryRow): Markup {
  const { words } = site;
  const today = longDay(site, site.now);
  const publishedOn = longDay(site, publishedAt);
  const published = timeElement(site, publishedAt, publishedOn === today ? null : publishedOn);
  if (updatedAt === null || updatedAt <= publishedAt) {
    const time = html`${published} ${zoneElement(site, publishedAt)}`;
    return html`<p class="story-times">${words.markup('story.published', { time })}</p>`;
  }
  const clocksChanged = zoneName(site, updatedAt) !== zoneName(site, publishedAt);
  const updatedOn = longDay(site, updatedAt);
  const day = updatedOn === today ? dayInside(site, updatedAt) : updatedOn;
  return html`<p class="story-times">${words.markup('story.publishedUpdated', {
    published: html`${published}${clocksChanged ? html` ${zoneElement(site, publishedAt)}` : null}`,
    updated: html`${timeElement(site, updatedAt, updatedOn === publishedOn ? null : day)} ${zoneElement(site, updatedAt)}`,
  })}</p>`;
}

type StoryClock = Pick<PressSite, 'words' | 'timezone' | 'now'>;

const zoneElement = (told: Told, time: number): Markup =>
  html`<abbr title="${told.timezone}">${zoneName(told, time)}</abbr>`;

function timeElement(told: Told, time: number, day: string | null): Markup {
  const clock = clockTime(told, time);
  const exact = exactTime(told, time);
  return html`<time tabindex="0" datetime="${isoTime(time)}" title="${exact}" data-exact="${exact}">${day === null ? clock : told.words.say('time.at', { day, clock })}</time>`;
}

/** "Kristin Brown and Arden Farhi contributed to this story." */
export function contributors({ words }: PressSite, people: Signer[]): Part {
  const names = people.filter((person) => person.credit === 'contributor');
  if (names.length === 0) return null;
  return html`<p class="contributors">${words.markup('story.contributed', {
    count: names.length,
    names: html`${listed(
      words,
      names.map((person) => html`<a href="/author/${person.id}">${person.name}</a>`),
    )}`,
  })}</p>`;
}

/** What the paper knows of those who wrote it, at the end of the story. */
export function biographies({ words }: PressSite, people: Signer[]): Part {
  const known = people.filter((person) => person.biography);
  if (known.length === 0) return null;
  return html`<section class="biographies" aria-label="${words.say('story.aboutWriters')}">
${known.map(
  (person) =>
    html`<div class="biography">${portrait(person.name, person.portrait)}<p><a class="by" href="/author/${person.id}">${person.name}</a> ${withoutName(person)}</p></div>`,
)}
</section>`;
}

/** Most biographies begin with the name, which stands before them as a link already. */
const withoutName = ({ name, biography }: Signer) =>
  biography.startsWith(`${name} `) ? biography.slice(name.length + 1) : biography;
