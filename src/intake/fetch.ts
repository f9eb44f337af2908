import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { type Dispatcher, request } from 'undici';
import { type Allowance, checkHost, pinnedAgent } from './fetch/pinnedAgent.ts';

/** No story page or feed is larger; what is, is not taken in by way of the network. */
const LARGEST_BODY = 20_000_000;

/** A redirect or two are usual; more are a loop or a game. */
const MOST_REDIRECTS = 5;

/** Whoever takes longer has not got the page. */
const LONGEST_WAIT = 20_000;

const USER_AGENT = 'Broadsheet/0.1 (self-hosted news intake)';

const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export type Fetched = {
  /** Where it was found in the end. */
  url: string;
  contentType: string | null;
  bytes: Buffer;
};

/** Narrower caps, and the allowance for loopback, which only tests pass. */
export type FetchOptions = { allowance?: Allowance; largest?: number; wait?: number };

/**
 * Fetches a stranger's URL: http or https, from the open internet alone, each redirect checked
 * anew, body and time capped. Throws with the reason in words where nothing usable came.
 */
export async function fetchUrl(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { allowance = {}, largest = LARGEST_BODY, wait = LONGEST_WAIT } = options;
  const dispatcher = pinnedAgent(allowance);
  const signal = AbortSignal.timeout(wait);
  try {
    return await follow(address, { dispatcher, signal, allowance, largest });
  } catch (error) {
    if (signal.aborted) throw new Error(`gave no answer within ${wait / 1000} seconds`);
    throw new Error(reasonOf(error));
  } finally {
    await dispatcher.destroy();
  }
}

type Trip = { dispatcher: Dispatcher; signal: AbortSignal; allowance: Allowance; largest: number };

async function follow(address: string, trip: Trip): Promise<Fetched> {
  let url = checkedUrl(address, trip.allowance);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await ask(url, trip);
    if (!REDIRECTS.has(response.statusCode)) return finish(url, response, trip.largest);
    const { location } = response.headers;
    discard(response);
    if (typeof location !== 'string') throw new Error('redirects without saying where');
    url = checkedUrl(new URL(location, url).href, trip.allowance);
  }
  throw new Error(`redirects more than ${MOST_REDIRECTS} times`);
}

function ask(url: URL, { dispatcher, signal }: Trip) {
  const headers = { 'user-agent': USER_AGENT, accept: ACCEPT, 'accept-encoding': 'gzip, br' };
  return request(url, { dispatcher, signal, headers });
}

function checkedUrl(address: string, allowance: Allowance): URL {
  const url = URL.parse(address);
  if (!url) throw new Error(`${address} is no address`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Error(`${url.protocol} is not fetched, only http and https`);
  }
  if (url.username || url.password) throw new Error('an address with a password is not fetched');
  checkHost(url.hostname, allowance);
  return url;
}

async function finish(
  url: URL,
  response: Dispatcher.ResponseData,
  largest: number,
): Promise<Fetched> {
  const { statusCode, headers, body } = response;
  if (statusCode !== 200) {
    discard(response);
    throw new Error(`answers ${statusCode}`);
  }
  const packed = await gather(body, largest);
  const bytes = unpacked(packed, String(headers['content-encoding'] ?? ''), largest);
  const contentType = headers['content-type'];
  return {
    url: url.href,
    contentType: typeof contentType === 'string' ? contentType : null,
    bytes,
  };
}

/** Leaves a body unread; that it was broken off is no error to anybody. */
function discard({ body }: Dispatcher.ResponseData) {
  body.on('error', () => {});
  body.destroy();
}

async function gather(body: AsyncIterable<Buffer>, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > largest) throw new Error(`is larger than ${largest} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Unpacks no further than the cap, whatever is in there. */
function unpacked(bytes: Buffer, encoding: string, largest: number): Buffer {
  const options = { maxOutputLength: largest };
  if (/gzip/i.test(encoding)) return gunzipSync(bytes, options);
  if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(bytes, options);
  return /deflate/i.test(encoding) ? inflateSync(bytes, options) : bytes;
}

/** What a connection that failed means, in words. */
const REASONS: Record<string, string> = {
  ENOTFOUND: 'names a host that does not exist',
  EAI_AGAIN: 'names a host that could not be looked up just now',
  ECONNREFUSED: 'names a host that takes no connections there',
  ECONNRESET: 'broke off the connection',
  ETIMEDOUT: 'gave no answer',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const words = REASONS[String((error as NodeJS.ErrnoException).code)];
  if (words) return words;
  if (error.message === '' && error.cause) return reasonOf(error.cause);
  return error instanceof AggregateError ? reasonOf(error.errors[0]) : error.message;
}
