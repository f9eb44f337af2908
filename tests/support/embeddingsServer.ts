import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { httpServer } from './httpServer.ts';

/** What each word stands for, on the server's own axes: words of one axis are close in meaning. */
const AXES = [
  'harbour quay mole jetty berth pier wharf ferry boat barge',
  'bread loaf baker rye oven crust yeast bun dough flour',
  'choir song concert alto hymn tune organ chorus soprano psalm',
  'school bus pupil lesson class teacher desk term exam chalk',
].map((words) => words.split(' '));

type Asked = { input: string[]; model?: string; key: string | undefined; path: string };

/**
 * A real server that speaks the protocol of embeddings. Its vectors are counts of words on axes,
 * always the same. `behaviour` may be changed while it runs.
 */
export async function embeddingsServer() {
  const asked: Asked[] = [];
  const behaviour = {
    /** Another status than 200 for everything. */
    status: 200,
    /** Texts that have this are turned down, as too long ones are. */
    turnsDown: '',
    extraDimensions: 0,
    pause: 0,
    /** Said instead of vectors. */
    says: null as string | null,
    shuffled: false,
  };
  const address = await httpServer(async (request, response) => {
    const body = JSON.parse(await bodyOf(request));
    const { authorization } = request.headers;
    asked.push({ ...body, key: authorization, path: request.url ?? '' });
    await sleep(behaviour.pause);
    const { turnsDown, status, says } = behaviour;
    const isTurnedDown =
      turnsDown !== '' && body.input.some((text: string) => text.includes(turnsDown));
    response.statusCode = isTurnedDown ? 500 : status;
    if (response.statusCode >= 300 && response.statusCode < 400) {
      response.setHeader('location', '/elsewhere');
    }
    if (response.statusCode !== 200) return response.end('{"error":"input is too large"}');
    const made = body.input.map((text: string, index: number) => ({
      index,
      embedding: [...vectorOf(text), ...new Array(behaviour.extraDimensions).fill(0.1)],
    }));
    return response.end(
      says ?? JSON.stringify({ data: behaviour.shuffled ? made.reverse() : made }),
    );
  });
  return { address, asked, behaviour, texts: () => asked.flatMap(({ input }) => input) };
}

/** Of each axis how many of its words the text has, and one number that all texts share. */
export function vectorOf(text: string): number[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return [...AXES.map((axis) => words.filter((word) => axis.includes(word)).length), 1];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
