import type { MiddlewareHandler } from 'hono';
import type { Store } from '../store/store.ts';
import { storylineMovedFrom } from '../store/storylinesShown.ts';

/** /storyline/SLUG and what is below it: the feeds. */
const ADDRESS = /^(\/storyline\/[^/]+)(\/.*)?$/;

/** Sends on from an address that a storyline had before it was renamed or merged, feeds included. */
export const movedStoryline =
  (store: Store): MiddlewareHandler =>
  async (c, next) => {
    const [, address = '', below = ''] = ADDRESS.exec(decodeURIComponent(c.req.path)) ?? [];
    const moved = address ? await storylineMovedFrom(store, address) : null;
    return moved ? c.redirect(encodeURI(moved + below), 301) : next();
  };
