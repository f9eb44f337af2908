import { marked } from 'marked';
import { parse } from 'yaml';
import type { Body } from '../store/body.ts';
import { htmlBody } from './html/htmlBody.ts';

export type MarkdownFile = { frontMatter: Record<string, unknown>; body: Body };

/** Lists and quotations so deep are a mistake or an attack, which the parser takes very long over. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){40}/m;

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * A Markdown file with YAML front matter. Markup in the text goes through the same allow-list as
 * any page. Throws where the front matter is missing or is no YAML.
 */
export function readMarkdown(source: string): MarkdownFile {
  const match = FRONT_MATTER.exec(source);
  if (!match) throw new Error('has no front matter: begin with a line of --- and close it so');
  const frontMatter: unknown = parse(match[1] ?? '');
  if (typeof frontMatter !== 'object' || frontMatter === null) {
    throw new Error('the front matter names nothing: write "headline: …"');
  }
  const text = source.slice(match[0].length);
  if (TOO_DEEP.test(text)) throw new Error('nests lists or quotations more than 40 deep in a line');
  const html = marked.parse(text, { async: false });
  return { frontMatter: frontMatter as Record<string, unknown>, body: htmlBody(html) };
}
