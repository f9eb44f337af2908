import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type FoundFile, filesOf } from '../intake/files.ts';
import { Failure } from '../lib/failure.ts';

/** Reads the words after the name of a lab. Throws a `Failure` for an option that is unknown. */
export function labArgs(args: string[]): { paths: string[]; urlOf: string | undefined } {
  let parsed: { values: { 'url-of'?: string }; positionals: string[] };
  try {
    parsed = parseArgs({ args, options: { 'url-of': { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error));
  }
  if (parsed.positionals.length === 0)
    throw new Failure('Name a file or folder; see broadsheet lab --help.');
  return { paths: parsed.positionals, urlOf: parsed.values['url-of'] };
}

/** The files of all paths, in the order of their names. Throws a `Failure` for a path that is none. */
export async function labFiles(paths: string[], known: RegExp): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    try {
      found.push(...(await filesOf(path, known)));
    } catch {
      throw new Failure(`There is no file or folder ${path}.`);
    }
  }
  const named = found.map(({ file }) => ({ file, name: basename(file) }));
  return named.sort((some, other) =>
    some.name < other.name ? -1 : some.name > other.name ? 1 : 0,
  );
}
