import type { IncomingMessage, ServerResponse } from 'node:http';
import { httpServer } from './httpServer.ts';

export type TestEntry = { path: string; title: string; text: string; at: number; more?: string };

/**
 * A feed that tests can change, at `/feed`, with pages beside it. It knows conditional requests and
 * keeps what it was asked.
 */
export async function feedServer() {
  const entries: TestEntry[] = [];
  const pages = new Map<string, string>();
  const asked: IncomingMessage[] = [];
  let version = 1;
  let special: ((request: IncomingMessage, response: ServerResponse) => boolean) | null = null;
  let head = '';
  const url = await httpServer((request, response) => {
    asked.push(request);
    if (special?.(request, response)) return;
    const path = request.url ?? '';
    if (path === '/feed') {
      sendFeed(request, response);
      return;
    }
    const page = pages.get(path);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
    response.end(page ?? 'nothing here');
  });

  function sendFeed(request: IncomingMessage, response: ServerResponse) {
    const etag = `"v${version}"`;
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag });
    return response.end(rss());
  }

  const rss = (wanted = entries) => `<?xml version="1.0"?><rss version="2.0"
xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>The Tide</title>
<link>${url}/</link>${head}${wanted.map(itemOf).join('')}</channel></rss>`;

  const itemOf = ({ path, title, text, at, more = '' }: TestEntry) =>
    `<item><title>${title}</title><link>${url}${path}</link>
<description>${text}</description><pubDate>${new Date(at).toUTCString()}</pubDate>${more}</item>`;

  return {
    url,
    feed: `${url}/feed`,
    asked,
    pages,
    rss,
    /** Puts entries at the head of the feed. */
    publish(...fresh: TestEntry[]) {
      entries.unshift(...fresh.map((entry) => ({ ...entry })));
      version++;
    },
    /** Changes the entry at a path. */
    change(path: string, change: Partial<TestEntry>) {
      const entry = entries.find((one) => one.path === path);
      if (entry) Object.assign(entry, change);
      version++;
    },
    /** Elements of the channel itself. */
    setHead(elements: string) {
      head = elements;
      version++;
    },
    /** Answers requests itself where the function says true. */
    answer(by: typeof special) {
      special = by;
    },
    statuses: () => asked.map(({ url: path }) => path),
  };
}

/** A story of some length that no other resembles. */
export const longText = (about: string): string =>
  Array.from(
    { length: 8 },
    (_, index) =>
      `<p>The ${about} came to the ${index + 1}th house on Rope Street before noon, and those who
live there told of the ${about} in words that nobody had used of it until that day.</p>`,
  ).join('\n');
