import { type Dispatcher, request } from 'undici';
import { z } from 'zod';
import { checkHost, pinnedAgent } from '../../../http/outgoing/pinnedAgent.ts';
import { reasonOf } from '../../../http/outgoing/reasons.ts';
import { SECOND } from '../../../lib/clock.ts';
import { printable } from '../../../lib/printable.ts';
import { Refusal } from './refusal.ts';
import type { VectorSource } from './vectorSource.ts';

/** A small model on a small machine reads so many openings in some seconds; it is given a minute. */
const TEXTS_AT_ONCE = 16;
const LONGEST_WAIT = 60 * SECOND;

/** Sixteen vectors of the longest, written out in full, take a fifth of this. */
const LARGEST_ANSWER = 8_000_000;
const MOST_DIMENSIONS = 4_096;

/** How much of a refusal is repeated in the log. */
const WORDS_TOLD = 200;

/** Answers that may mean a text is too long: llama.cpp's server says 500 then. */
const TURNED_DOWN = new Set([400, 413, 422, 500]);

const answered = z.object({
  data: z.array(
    z.object({
      index: z.number().int().optional(),
      embedding: z.array(z.number()).min(1).max(MOST_DIMENSIONS),
    }),
  ),
});

type Place = { address: string; key: string | null; model: string | null };

/**
 * Vectors from an address that speaks the protocol of embeddings (`{input, model}` posted,
 * `{data: [{embedding}]}` answered), as Ollama, llama.cpp's server, vLLM and others do. The host may
 * lie in a private network, since whoever runs this machine named it; that host alone is asked, and
 * redirects are not followed.
 */
export function askEmbeddings({ address, key, model }: Place): VectorSource {
  const url = endpoint(address);
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(key !== null && { authorization: `Bearer ${key}` }),
  };
  return {
    model: model ?? url.href,
    atOnce: TEXTS_AT_ONCE,
    async vectorsOf(texts, signal) {
      const body = JSON.stringify({ input: texts, ...(model !== null && { model }) });
      const answer = await post(url, { headers, body, signal });
      return vectorsIn(answer, texts.length);
    },
  };
}

/** The address itself, or where that protocol is usually spoken at a host or under `/v1`. */
function endpoint(address: string): URL {
  const url = new URL(address);
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '') url.pathname = '/v1/embeddings';
  if (path.endsWith('/v1')) url.pathname = `${path}/embeddings`;
  return url;
}

async function post(
  url: URL,
  sent: { headers: Record<string, string>; body: string; signal: AbortSignal },
): Promise<string> {
  const allowance = { hosts: [url.hostname] };
  const dispatcher: Dispatcher = pinnedAgent(allowance);
  const timeout = AbortSignal.timeout(LONGEST_WAIT);
  const signal = AbortSignal.any([timeout, sent.signal]);
  try {
    checkHost(url.hostname, allowance);
    const { statusCode, body } = await request(url, {
      ...sent,
      dispatcher,
      method: 'POST',
      signal,
    });
    const text = await gathered(body);
    if (statusCode === 200) return text;
    const told = `answers ${statusCode}: ${printable(text.slice(0, WORDS_TOLD)).trim()}`;
    throw TURNED_DOWN.has(statusCode) ? new Refusal(told) : new Error(told);
  } catch (error) {
    if (timeout.aborted) throw new Error(`gave no answer within ${LONGEST_WAIT / SECOND} seconds`);
    throw error instanceof Refusal ? error : new Error(reasonOf(error));
  } finally {
    await dispatcher.destroy();
  }
}

async function gathered(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > LARGEST_ANSWER) throw new Error(`answers more than ${LARGEST_ANSWER} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function vectorsIn(text: string, asked: number): Float32Array[] {
  const { data } = parsed(text);
  if (data.length !== asked) throw new Error(`answers ${data.length} vectors for ${asked} texts`);
  const inOrder = data
    .map(({ index, embedding }, at) => ({ place: index ?? at, embedding }))
    .sort((some, other) => some.place - other.place);
  const [first] = inOrder;
  const other = inOrder.find(({ embedding }) => embedding.length !== first?.embedding.length);
  if (first && other) {
    const [some, more] = [first.embedding.length, other.embedding.length];
    throw new Error(`answers vectors of ${some} and of ${more} numbers at once`);
  }
  return inOrder.map(({ embedding }) => Float32Array.from(embedding));
}

function parsed(text: string): z.infer<typeof answered> {
  try {
    return answered.parse(JSON.parse(text));
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    const wrong = issue ? ` (${issue.path.join('.')}: ${issue.message})` : '';
    throw new Error(`answers something else than vectors${wrong}`);
  }
}
