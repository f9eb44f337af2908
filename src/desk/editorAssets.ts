import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { z } from 'zod';

/** Where `editor/` is built to; the same from the sources and from dist/. */
const BUILT = new URL('../../dist/editor/', import.meta.url);
const AT = '/assets/desk/';
/** Names hold a hash of the content. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

const manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    css: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
  }),
);

/** Addresses of what a page of the application asks for first. */
export type EditorFiles = { script: string; modules: string[]; styles: string[] };

/** What the application asks for first; null where `editor/` has not been built. */
export function editorFiles(): EditorFiles | null {
  const file = new URL('manifest.json', BUILT);
  if (!existsSync(file)) return null;
  const chunks = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  const entry = Object.values(chunks).find((chunk) => chunk.isEntry);
  if (!entry) return null;
  const imported = entry.imports.flatMap((name) => chunks[name] ?? []);
  return {
    script: AT + entry.file,
    modules: imported.map(({ file }) => AT + file),
    styles: [entry, ...imported].flatMap(({ css }) => css.map((name) => AT + name)),
  };
}

/** The built files of the application, to be kept for ever. They are nobody's secret. */
export function editorAssets(): Hono {
  const app = new Hono();
  if (!existsSync(BUILT)) return app;
  for (const name of readdirSync(BUILT)) {
    const type = TYPES[name.split('.').at(-1) ?? ''];
    if (!type) continue;
    const bytes = new Uint8Array(readFileSync(new URL(name, BUILT)));
    app.get(AT + name, (c) =>
      c.body(bytes, 200, { 'Content-Type': type, 'Cache-Control': FOR_EVER }),
    );
  }
  return app;
}
