import { html } from 'hono/html';
import type { Millis } from '../../lib/clock.ts';
import type { Markup } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { age, exactTime, isoTime } from '../times.ts';

/** How long ago, in words that the reader's script keeps true; the exact time for who points at it. */
export const when = (site: PressSite, time: Millis): Markup =>
  html`<time class="when" datetime="${isoTime(time)}" title="${exactTime(site, time)}">${age(site, time)}</time>`;
