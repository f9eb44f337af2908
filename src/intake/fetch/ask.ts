import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { type Dispatcher, request } from 'undici';
import {
  type Allowance,
  checkHost,
  pinnedAgent,
  type Resolve,
} from '../../http/outgoing/pinnedAgent.ts';
import { reasonOf } from '../../http/outgoing/reasons.ts';

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
const PERMANENT = new Set([301, 308]);

export type Answer = {
  status: number;
  /** Where it was found in the end. */
  url: string;
  /** Where it has moved for good: as far as redirects from the beginning were permanent ones. */
  movedTo: string | null;
  /** Names in lower case; of several of one name the first. */
  headers: Record<string, string>;
  /** Unpacked. Empty for any other answer than 200. */
  bytes: Buffer;
};

export type AskOptions = {
  /** Loopback may be asked; tests alone say so. */
  allowance?: Allowance;
  /** Looks names up, instead of the system; for tests. */
  resolve?: Resolve;
  /** Bytes at most, packed and unpacked. */
  largest?: number;
  /** Milliseconds in all. */
  wait?: number;
  /** Who asks. */
  agent?: string;
  /** As in If-None-Match. */
  headers?: Record<string, string>;
  /** A form to be posted; then redirects are not followed. */
  form?: URLSearchParams;
  /** Breaks it off. */
  signal?: AbortSignal;
};

/**
 * Asks a stranger's URL: http or https, on the open internet alone, each redirect checked anew,
 * body and time capped. Gives whatever status was answered; throws with the reason in words where
 * there was no whole answer.
 */
export async function ask(address: string, options: AskOptions = {}): Promise<Answer> {
  const { allowance = {}, largest = LARGEST_BODY, wait = LONGEST_WAIT, resolve } = options;
  const dispatcher = pinnedAgent(allowance, resolve);
  const timeout = AbortSignal.timeout(wait);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  const { agent = USER_AGENT, headers, form } = options;
  try {
    return await follow(address, { dispatcher, signal, allowance, largest, agent, headers, form });
  } catch (error) {
    if (timeout.aborted) throw new Error(`gave no answer within ${wait / 1000} seconds`);
    throw new Error(reasonOf(error));
  } finally {
    await dispatcher.destroy();
  }
}

type Trip = {
  dispatcher: Dispatcher;
  signal: AbortSignal;
  allowance: Allowance;
  largest: number;
  agent: string;
  headers: Record<string, string> | undefined;
  form: URLSearchParams | undefined;
};

async function follow(address: string, trip: Trip): Promise<Answer> {
  let url = checkedUrl(address, trip.allowance);
  let movedTo: string | null = null;
  let forGood = true;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await send(url, trip);
    if (!REDIRECTS.has(response.statusCode) || trip.form) {
      return finish(url, movedTo, response, trip.largest);
    }
    const { location } = response.headers;
    discard(response);
    if (typeof location !== 'string') throw new Error('redirects without saying where');
    url = checkedUrl(URL.parse(location, url.href)?.href ?? location, trip.allowance);
    forGood &&= PERMANENT.has(response.statusCode);
    if (forGood) movedTo = url.href;
  }
  throw new Error(`redirects more than ${MOST_REDIRECTS} times`);
}

function send(url: URL, { dispatcher, signal, agent, headers, form }: Trip) {
  const usual = { 'user-agent': agent, accept: ACCEPT, 'accept-encoding': 'gzip, br' };
  if (!form) return request(url, { dispatcher, signal, headers: { ...usual, ...headers } });
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const all = { ...usual, ...type, ...headers };
  return request(url, { dispatcher, signal, method: 'POST', headers: all, body: form.toString() });
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
  movedTo: string | null,
  response: Dispatcher.ResponseData,
  largest: number,
): Promise<Answer> {
  const headers = firstOfEach(response.headers);
  const answer = { status: response.statusCode, url: url.href, movedTo, headers };
  if (response.statusCode !== 200) {
    discard(response);
    return { ...answer, bytes: Buffer.alloc(0) };
  }
  const packed = await gather(response.body, largest);
  return { ...answer, bytes: unpacked(packed, headers['content-encoding'] ?? '', largest) };
}

function firstOfEach(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => {
    // Link alone is of use as a list, and joins as one (RFC 9110, 5.3).
    const one = Array.isArray(value) ? (name === 'link' ? value.join(', ') : value[0]) : value;
    return [name.toLowerCase(), one ?? ''];
  });
  return Object.fromEntries(entries);
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
