import { marked } from 'marked';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Body } from '../../store/body.ts';
import { htmlBody } from '../html/htmlBody.ts';
import { withoutTemplates } from './templates.ts';

export type MarkdownFile = {
  frontMatter: Record<string, unknown>;
  body: Body;
  /** Names of what only its own generator could have filled in. */
  leftOut: string[];
};

/** Lists and quotations so deep are a mistake or an attack, which the parser takes very long over. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){40}/m;

/** Between lines of --- YAML, between lines of +++ TOML. */
const FRONT_MATTER = /^\uFEFF?(---|\+\+\+)\r?\n([\s\S]*?)\r?\n\1[ \t]*(?:\r?\n|$)/;

/**
 * A Markdown file with front matter in YAML or TOML. Markup in the text goes through the same
 * allow-list as any page; `base` makes the addresses of its pictures whole. Throws where the front
 * matter is missing or can not be read.
 */
export function readMarkdown(source: string, base?: string): MarkdownFile {
  const match = FRONT_MATTER.exec(source);
  if (!match) throw new Error('has no front matter: begin with a line of --- and close it so');
  const [whole, mark, fields = ''] = match;
  const frontMatter: unknown = mark === '+++' ? parseToml(fields) : parseYaml(fields);
  if (typeof frontMatter !== 'object' || frontMatter === null) {
    throw new Error('the front matter names nothing: write "headline: …"');
  }
  const { text, leftOut } = withoutTemplates(source.slice(whole.length));
  if (TOO_DEEP.test(text)) throw new Error('nests lists or quotations more than 40 deep in a line');
  const html = marked.parse(text, { async: false });
  return {
    frontMatter: frontMatter as Record<string, unknown>,
    body: htmlBody(html, base),
    leftOut,
  };
}
