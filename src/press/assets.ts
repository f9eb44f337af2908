import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file that pages link to. Its address holds a hash of its content, so it may be kept for ever. */
type Asset = { type: string; body: Uint8Array<ArrayBuffer> };

export type Assets = {
  /** Address of the one style sheet. */
  styles: string;
  /** Address of the reader's script and of the modules that it imports. */
  script: string;
  modules: string[];
  /** Address of the site's mark. */
  icon: string;
  /** Fonts that every page uses, for the browser to fetch at once. */
  fonts: string[];
  at: Map<string, Asset>;
  /** The style sheet itself, for papers that add a look of their own to it. */
  css: string;
};

const STYLES = new URL('../../public/styles/', import.meta.url);
const ICON = new URL('../../public/icon.svg', import.meta.url);
const SCRIPT_SOURCES = new URL('../../reader/', import.meta.url);
const SCRIPT_BUILT = new URL('../assets/', import.meta.url);
export const STYLES_NAME = 'paper.css';
const PRELOADED = /newsreader-latin-opsz-normal|libre-franklin-latin-wght-normal/;
const FONT_URL = /url\(fonts:([\w-]+)\/([\w-]+\.woff2)\)/g;

/** Reads styles, fonts and script from disk, once at the start. */
export function loadAssets(): Assets {
  const at = new Map<string, Asset>();
  const put = (name: string, type: string, body: Uint8Array<ArrayBuffer>) =>
    putAsset(at, name, { type, body });
  const css = stylesText().replace(FONT_URL, (_, family: string, file: string) => {
    return `url(${put(file, 'font/woff2', bytes(fontFile(family, file)))})`;
  });
  const styles = putStyles(at, css);
  const icon = put('icon.svg', 'image/svg+xml', bytes(fileURLToPath(ICON)));
  const modules = putScript(at);
  const fonts = [...at.keys()].filter((path) => PRELOADED.test(path));
  return { styles, icon, fonts, script: modules[0] ?? '', modules: modules.slice(1), at, css };
}

function putAsset(at: Assets['at'], name: string, asset: Asset): string {
  const path = `/assets/${hashOf(asset.body)}/${name}`;
  at.set(path, asset);
  return path;
}

/** Puts a style sheet among the files that pages link to; gives its address. */
export const putStyles = (at: Assets['at'], css: string): string =>
  putAsset(at, STYLES_NAME, { type: 'text/css; charset=utf-8', body: encode(css) });

const stylesText = () =>
  readdirSync(STYLES)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(new URL(name, STYLES), 'utf8'))
    .join('\n');

const fontFile = (family: string, file: string) => {
  const manifest = createRequire(import.meta.url).resolve(
    `@fontsource-variable/${family}/package.json`,
  );
  return join(dirname(manifest), 'files', file);
};

/** The modules import one another by name, so they share a folder named by the hash of them all. */
function putScript(at: Map<string, Asset>): string[] {
  const modules = scriptModules();
  const folder = hashOf(encode(modules.map(([, text]) => text).join('\n')));
  return modules.map(([name, text]) => {
    const path = `/assets/${folder}/${name}`;
    at.set(path, { type: 'text/javascript; charset=utf-8', body: encode(text) });
    return path;
  });
}

/** The entry first. Run from its sources, the script is stripped of its types here and now. */
function scriptModules(): [string, string][] {
  const built = existsSync(SCRIPT_BUILT);
  const folder = built ? SCRIPT_BUILT : SCRIPT_SOURCES;
  const names = readdirSync(folder).filter((name) => name.endsWith(built ? '.js' : '.ts'));
  names.sort((a, b) => Number(b.startsWith('reader.')) - Number(a.startsWith('reader.')));
  return names.map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return built ? [name, text] : [name.replace(/ts$/, 'js'), withoutTypes(text)];
  });
}

const withoutTypes = (text: string) =>
  stripTypeScriptTypes(text)
    .replace(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'")
    .replace(/[ \t]+$/gm, '');

const bytes = (file: string) => new Uint8Array(readFileSync(file));
const encode = (text: string) => new TextEncoder().encode(text);
const hashOf = (body: Uint8Array) =>
  createHash('sha256').update(body).digest('base64url').slice(0, 10);
