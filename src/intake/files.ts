import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** What a folder is searched for; a file that is named itself may be called anything. */
const KNOWN = /\.(?:html?|xhtml|xml|rss|atom|rdf|json|jsonl|ndjson|txt|md|markdown)(?:\.gz)?$/i;

export type FoundFile = { file: string; name: string };

/**
 * The files of a path, folders walked in name order; hidden files and kinds that are no stories are
 * passed over. Throws where there is no such path.
 */
export async function filesOf(path: string, known = KNOWN): Promise<FoundFile[]> {
  if (!(await stat(path)).isDirectory()) return [{ file: path, name: path }];
  const found = await readdir(path, { recursive: true, withFileTypes: true });
  return found
    .filter((each) => each.isFile() && known.test(each.name))
    .map((each) => join(each.parentPath, each.name))
    .filter(
      (file) =>
        !relative(path, file)
          .split(/[/\\]/)
          .some((part) => part.startsWith('.')),
    )
    .sort()
    .map((file) => ({ file, name: file }));
}
