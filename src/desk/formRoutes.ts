import type { Context } from 'hono';
import type { Clock } from '../lib/clock.ts';
import type { DeskEnv } from './access.ts';
import { type By, Refusal } from './act.ts';
import { may, type Power } from './roles.ts';

type Show = (c: Context<DeskEnv>, refusal: Refusal | null) => Promise<Response>;

/**
 * Acts of a page that is shown again afterwards: with what was done, or with why it was refused.
 * Who may not is told so, and nothing is done.
 */
export const actsOf =
  ({ clock, show, path }: { clock: Clock; show: Show; path: string }) =>
  (needed: Power, perform: (form: object, by: By) => Promise<void>) =>
  async (c: Context<DeskEnv>): Promise<Response> => {
    const editor = c.get('editor');
    if (!may(editor.role, needed)) return c.text('Your role at the desk does not allow this.', 403);
    try {
      await perform(await c.req.parseBody(), { actor: editor.email, now: clock() });
      return c.redirect(`${path}?done=1`, 303);
    } catch (error) {
      if (error instanceof Refusal) return show(c, error);
      throw error;
    }
  };
