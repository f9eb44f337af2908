import type { Context } from 'hono';
import type { Clock } from '../lib/clock.ts';
import type { DeskEnv } from './access.ts';
import { type By, Refusal } from './act.ts';
import { may, type Power } from './roles.ts';

/** A form as it was sent; what stands in it more than once is a list. */
export type Form = Record<string, unknown>;

/** An act that was refused, with the form that asked for it. */
export type Refused = { error: Refusal; form: Form };

type Asked = {
  clock: Clock;
  needed: Power;
  /** Does it; gives the address of the page to go on with. */
  perform(form: Form, by: By): Promise<string>;
  /** Shows the page again, with why nothing was done. */
  refused(refused: Refused): Promise<Response>;
};

/**
 * Does what a form of the desk asks for and leads on; or shows its page again with why it was
 * refused. Who may not is told so, and nothing is done.
 */
export async function acted(c: Context<DeskEnv>, asked: Asked): Promise<Response> {
  const { name, role } = c.get('editor');
  if (!may(role, asked.needed)) return c.text('Your role at the desk does not allow this.', 403);
  const form = await c.req.parseBody({ all: true });
  try {
    return c.redirect(await asked.perform(form, { actor: name, now: asked.clock() }), 303);
  } catch (error) {
    if (error instanceof Refusal) return asked.refused({ error, form });
    throw error;
  }
}
