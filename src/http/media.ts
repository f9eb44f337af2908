import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { createRenditions } from './renditions.ts';

/** Files are named by their content, so a copy of one is good for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** A form that stands in for one which is being made is asked for again soon. */
const FOR_NOW = 'public, max-age=60';

/** A drawing (SVG) is a document: opened by itself it may load nothing and run nothing. */
const INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const TYPES: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
};

/** Pictures from the media folder: as they are at /media/FILE, smaller at /media/WIDTH/FILE.avif and .webp. */
export function mediaRoutes(folder: string): Hono {
  const { rendition } = createRenditions(folder);
  const app = new Hono();
  app.get('/media/:file{[\\w-]+\\.\\w+}', (c) => send(c, join(folder, c.req.param('file'))));
  app.get('/media/:width{\\d+}/:name{[\\w.-]+}', async (c) => {
    const made = await rendition(Number(c.req.param('width')), c.req.param('name'));
    return made ? send(c, made.file, made.isFinal ? FOR_EVER : FOR_NOW) : c.notFound();
  });
  return app;
}

async function send(c: Context, file: string, kept = FOR_EVER): Promise<Response> {
  const type = TYPES[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];
  const bytes = type ? await readFile(file).catch(() => null) : null;
  if (!type || !bytes) return c.notFound();
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Cache-Control': kept,
    'Content-Security-Policy': INERT,
    'X-Content-Type-Options': 'nosniff',
  });
}
