import { html } from 'hono/html';
import type { Millis } from '../../lib/clock.ts';
import type { Markup } from './frame.ts';

/** "23 Nov 2026, 14:05", on the newsroom's clock. */
export function moment(time: Millis, timezone: string): Markup {
  const words = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: timezone,
  }).format(time);
  return html`<time datetime="${new Date(time).toISOString()}">${words}</time>`;
}
