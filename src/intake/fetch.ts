import { type AskOptions, ask } from './fetch/ask.ts';

export type Fetched = {
  /** Where it was found in the end. */
  url: string;
  contentType: string | null;
  bytes: Buffer;
};

/** Narrower caps, and the allowance for loopback, which only tests pass. */
export type FetchOptions = Pick<AskOptions, 'allowance' | 'largest' | 'wait' | 'agent' | 'resolve'>;

/**
 * Fetches what stands at a stranger's URL, with the care of `ask`. Throws with the reason in words
 * where nothing usable came.
 */
export async function fetchUrl(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { status, url, headers, bytes } = await ask(address, options);
  if (status !== 200) throw new Error(`answers ${status}`);
  return { url, contentType: headers['content-type'] ?? null, bytes };
}
