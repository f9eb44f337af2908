import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import { PASSKEYS_AT, STYLES_AT } from './pages/frame.ts';

const STYLES = new URL('../../public/desk.css', import.meta.url);
const SCRIPTS: Record<string, URL> = {
  [PASSKEYS_AT]: new URL('../../public/desk-passkeys.js', import.meta.url),
};

/** The paper's own faces; names as in desk.css. Other scripts than Latin take the system's. */
const FONTS: Record<string, [family: string, file: string]> = {
  'serif.woff2': ['newsreader', 'newsreader-latin-opsz-normal.woff2'],
  'sans.woff2': ['libre-franklin', 'libre-franklin-latin-wght-normal.woff2'],
};

/** They change with an edition of Broadsheet and not between. */
const FONT_KEPT = 'public, max-age=604800';

/** The desk's styles, scripts and fonts, which are nobody's secret. */
export function deskAssets(): Hono {
  const app = new Hono();
  const styles = readFileSync(STYLES, 'utf8');
  app.get(STYLES_AT, (c) =>
    c.body(styles, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
  );
  const type = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' };
  for (const [at, file] of Object.entries(SCRIPTS)) {
    const script = readFileSync(file, 'utf8');
    app.get(at, (c) => c.body(script, 200, type));
  }
  for (const [name, [family, file]] of Object.entries(FONTS)) {
    const bytes = new Uint8Array(readFileSync(fontFile(family, file)));
    app.get(`/assets/desk/${name}`, (c) =>
      c.body(bytes, 200, { 'Content-Type': 'font/woff2', 'Cache-Control': FONT_KEPT }),
    );
  }
  return app;
}

function fontFile(family: string, file: string): string {
  const manifest = createRequire(import.meta.url).resolve(
    `@fontsource-variable/${family}/package.json`,
  );
  return join(dirname(manifest), 'files', file);
}
