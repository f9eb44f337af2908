import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/** The folder of the built application; builds it first where its sources are newer. */
export async function editorBuilt(): Promise<string> {
  const built = join(ROOT, 'dist/editor');
  const sources = readdirSync(join(ROOT, 'editor'), { recursive: true, encoding: 'utf8' });
  const newest = Math.max(...sources.map((name) => changedAt(join(ROOT, 'editor', name))));
  if (newest > changedAt(join(built, 'manifest.json'))) {
    await build({ configFile: join(ROOT, 'editor/vite.config.ts') });
  }
  return built;
}

const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
