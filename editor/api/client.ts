import createClient from 'openapi-fetch';
import { Problem } from './problem.ts';
import type { paths } from './schema.d.ts';

/** The API, typed by its own description. It is asked with the cookie of whoever is signed in. */
export const api = createClient<paths>({ baseUrl: '' });

type Answer<Body> = { data?: Body; error?: unknown; response: Response };

/** The body of a good answer. Throws a `Problem` for any other; without a network, a `TypeError`. */
export async function read<Body>(answer: Promise<Answer<Body>>): Promise<Body> {
  const { data, error, response } = await answer.catch(unreached);
  if (data === undefined) throw new Problem(response.status, error);
  return data;
}

/** Waits for an answer that has no body. Throws as `read` does. */
export async function done(answer: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await answer.catch(unreached);
  if (!response.ok) throw new Problem(response.status, error);
}

/** What a browser says of a missing network is nothing to show to people. */
function unreached(cause: unknown): never {
  throw cause instanceof TypeError
    ? new TypeError('The desk cannot be reached.', { cause })
    : cause;
}
