import { html } from 'hono/html';
import type { Signer } from '../../store/storyPage.ts';
import type { StoryRow } from '../../store/tables/stories.ts';
import type { Markup, Part } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { clockTime, dayName, exactTime, isoTime, longDay, zoneName } from '../times.ts';
import { portrait } from './portrait.ts';

/** Who wrote it, each with role and portrait. */
export function byline(people: Signer[]): Part {
  const signed = people.filter((person) => person.credit === 'author');
  if (signed.length === 0) return null;
  return html`<ul class="byline" aria-label="Written by">
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
export function storyTimes(site: PressSite, story: StoryRow): Markup {
  const zone = site.timezone;
  const { publishedAt, updatedAt } = story;
  const updated = updatedAt !== null && updatedAt > publishedAt ? updatedAt : null;
  const published = timeElement(site, publishedAt, isToday(site, publishedAt) ? null : longDay);
  if (updated === null) {
    return html`<p class="story-times">Published ${published} ${zoneElement(publishedAt, zone)}</p>`;
  }
  const clocksChanged = zoneName(updated, zone) !== zoneName(publishedAt, zone);
  const sameDay = longDay(updated, zone) === longDay(publishedAt, zone);
  const day = isToday(site, updated) ? () => 'today' : longDay;
  return html`<p class="story-times">Published ${published}${clocksChanged ? html` ${zoneElement(publishedAt, zone)}` : null}, updated ${timeElement(site, updated, sameDay ? null : day)} ${zoneElement(updated, zone)}</p>`;
}

const isToday = (site: PressSite, time: number) =>
  dayName(time, site.now, site.timezone) === 'Today';

const zoneElement = (time: number, zone: string): Markup =>
  html`<abbr title="${zone}">${zoneName(time, zone)}</abbr>`;

type Day = (time: number, zone: string) => string;

function timeElement(site: PressSite, time: number, day: Day | null): Markup {
  const zone = site.timezone;
  const words = [...(day ? [day(time, zone)] : []), clockTime(time, zone)].join(', ');
  return html`<time tabindex="0" datetime="${isoTime(time)}" title="${exactTime(time, zone)}" data-exact="${exactTime(time, zone)}">${words}</time>`;
}

/** "Kristin Brown and Arden Farhi contributed to this story." */
export function contributors(people: Signer[]): Part {
  const names = people.filter((person) => person.credit === 'contributor');
  if (names.length === 0) return null;
  return html`<p class="contributors">${listed(
    names.map((person) => html`<a href="/author/${person.id}">${person.name}</a>`),
  )} contributed to this story.</p>`;
}

/** Names in a row: "A, B and C". */
export const listed = (parts: Markup[]): Markup[] =>
  parts.map((part, at) => {
    if (at === 0) return part;
    return at === parts.length - 1 ? html` and ${part}` : html`, ${part}`;
  });

/** What the paper knows of those who wrote it, at the end of the story. */
export function biographies(people: Signer[]): Part {
  const known = people.filter((person) => person.biography);
  if (known.length === 0) return null;
  return html`<section class="biographies" aria-label="About the writers">
${known.map(
  (person) =>
    html`<div class="biography">${portrait(person.name, person.portrait)}<p><a class="by" href="/author/${person.id}">${person.name}</a> ${withoutName(person)}</p></div>`,
)}
</section>`;
}

/** Most biographies begin with the name, which stands before them as a link already. */
const withoutName = ({ name, biography }: Signer) =>
  biography.startsWith(`${name} `) ? biography.slice(name.length + 1) : biography;
