import { html } from 'hono/html';
import type { Editor } from '../access.ts';
import { may, type Power } from '../roles.ts';

const PLACES = {
  stories: [
    { path: '/desk', name: 'Stories', needs: 'write' },
    { path: '/desk/calendar', name: 'Calendar', needs: 'read' },
    { path: '/desk/inbox', name: 'Inbox', needs: 'read' },
    { path: '/desk/media', name: 'Pictures', needs: 'read' },
    { path: '/desk/sources', name: 'Sources', needs: 'read' },
    { path: '/desk/copies', name: 'Copies', needs: 'read' },
  ],
  paper: [
    { path: '/desk/front', name: 'Front page', needs: 'read' },
    { path: '/desk/storylines', name: 'Storylines', needs: 'read' },
    { path: '/desk/topics', name: 'Topics', needs: 'read' },
  ],
  readers: [
    { path: '/desk/readers', name: 'Readers', needs: 'read' },
    { path: '/desk/experiments', name: 'Experiments', needs: 'read' },
  ],
  house: [
    { path: '/desk/people', name: 'People', needs: 'settings' },
    { path: '/desk/webhooks', name: 'Webhooks', needs: 'settings' },
    { path: '/desk/settings', name: 'Settings', needs: 'read' },
    { path: '/desk/log', name: 'Log', needs: 'seeLog' },
  ],
} as const satisfies Record<string, { path: string; name: string; needs: Power }[]>;

const GROUPS = Object.values(PLACES);

/** A place of the desk that one can go to from every page, by its address. */
export type Place = (typeof GROUPS)[number][number]['path'] | '/desk/account';

/** Where one can go from every page of the desk, in groups, with `current` marked. */
export const navigation = ({ role }: Editor, current: Place | undefined) =>
  html`<nav class="places" aria-label="Desk">${GROUPS.map((group) => {
    const open = group.filter(({ needs }) => may(role, needs));
    if (open.length === 0) return null;
    return html`<ul role="list">${open.map(
      ({ path, name }) => html`<li><a href="${path}"${currentAt(path, current)}>${name}</a></li>`,
    )}</ul>`;
  })}</nav>`;

/** Marks a link to the place where one is. It may be a page below it, so it is not `page`. */
export const currentAt = (path: Place, current: Place | undefined) =>
  path === current ? html` aria-current="true"` : null;
