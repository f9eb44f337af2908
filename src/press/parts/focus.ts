import { html } from 'hono/html';
import type { Focus } from '../../store/body.ts';
import type { Part } from '../markup.ts';

/**
 * The classes that keep the focus of a cropped picture in sight, in tenths of its width and height:
 * no style may stand in the markup (Content-Security-Policy), so 72-bodyparts.css has one for each.
 */
export const focusClass = (focus: Focus | null | undefined): Part =>
  focus ? html` class="focus-x-${tenths(focus.x)} focus-y-${tenths(focus.y)}"` : null;

const tenths = (share: number) => Math.round(share * 10);
