import type { Element } from 'domhandler';
import { textContent } from 'domutils';
import { safePicture } from '../html/safeUrl.ts';
import { linkOf } from './links.ts';
import { childNamed, childrenNamed } from './names.ts';
import { lineOfText } from './texts.ts';

/** Nobody's name and address are longer together; the patterns that part them take the square of it. */
const LONGEST_LINE = 400;

/** Those who signed an entry: Atom's authors, Dublin Core's creators, RSS's "mail (Name)". */
export function peopleOf(item: Element): string[] {
  const authors = childrenNamed(item, 'author', 'dc:creator', 'itunes:author', 'dc:author').map(
    (author) => lineOfText(childNamed(author, 'name')) ?? nameIn(textContent(author)),
  );
  const names = authors
    .flatMap((name) => name.split(/\s*(?:,|;|\s&\s|\sand\s)\s*/))
    .filter(Boolean);
  return [...new Set(names)];
}

/** The name in "ada@tide.example (Ada Pell)" or "Ada Pell <ada@tide.example>"; not a bare address. */
function nameIn(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length > LONGEST_LINE) return line;
  const bracketed = /^\S+@\S+\s*\(([^)]+)\)$/.exec(line)?.[1];
  const named = /^(.+?)\s*[<(]\S+@\S+[>)]$/.exec(line)?.[1];
  return bracketed ?? named ?? (/^\S+@\S+$/.test(line) ? '' : line);
}

/** Where an entry was first published, where the feed says so, with its page or feed. */
export function sourceOf(
  item: Element,
  base: string | undefined,
): { name: string; url: string | null } | null {
  const source = childNamed(item, 'source', 'dc:source');
  if (!source) return null;
  const name = lineOfText(childNamed(source, 'title')) ?? lineOfText(source);
  const url = safePicture(source.attribs['url'] ?? '') ?? linkOf(source, base);
  return name ? { name, url } : null;
}
