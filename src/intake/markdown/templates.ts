import { escaped } from '../html/escape.ts';
import { linkCard } from '../html/linkCard.ts';

/** Shortcodes of Hugo (`{{< x >}}`, `{{% x %}}`), tags and values of Liquid (`{% x %}`, `{{ x }}`). */
const TEMPLATE =
  /\{\{([<%])\s*(\/?)\s*([\w-]+)([^{}]{0,2000}?)\/?\s*[>%]\}\}|\{%-?\s*(\w+)([^{}]{0,500}?)-?%\}|\{\{-?\s*([\w.]+)([^{}]{0,500}?)-?\}\}/g;

/** Code that shows a template is left as it is. */
const FENCE = /^(```|~~~)[\s\S]*?^\1/gm;

/**
 * A text without what only its own generator could fill in: figures and films become what they are
 * on any page, the rest is taken out and named, and what stands between the ends of one stays.
 */
export function withoutTemplates(source: string): { text: string; leftOut: string[] } {
  if (!/\{[{%]/.test(source)) return { text: source, leftOut: [] };
  const leftOut = new Set<string>();
  let at = 0;
  const parts: string[] = [];
  for (const fence of source.matchAll(FENCE)) {
    parts.push(filled(source.slice(at, fence.index), leftOut), fence[0]);
    at = fence.index + fence[0].length;
  }
  parts.push(filled(source.slice(at), leftOut));
  return { text: parts.join(''), leftOut: [...leftOut] };
}

function filled(text: string, leftOut: Set<string>): string {
  return text.replace(
    TEMPLATE,
    (_source, _mark, slash, shortcode, fields, tag, rest, value: string | undefined) => {
      if (slash) return '';
      if (shortcode) return shortcodeMarkup(shortcode, fields, leftOut);
      if (tag) return tagText(tag, rest, leftOut);
      if (!/^(?:site|page)\.(?:base)?url$/.test(value ?? '')) leftOut.add(`template ${value}`);
      return '';
    },
  );
}

function shortcodeMarkup(name: string, source: string, leftOut: Set<string>): string {
  const fields = fieldsOf(source);
  const first = fields.get('0') ?? fields.get('id') ?? '';
  if (name === 'figure') return figure(fields);
  if (name === 'youtube') return linkCard(`https://www.youtube.com/watch?v=${first}`);
  if (name === 'vimeo') return linkCard(`https://vimeo.com/${first}`);
  leftOut.add(`shortcode ${name}`);
  return '';
}

function figure(fields: Map<string, string>): string {
  const field = (name: string) => escaped(fields.get(name) ?? '');
  const words = [field('caption') || field('title'), field('attr')].filter(Boolean).join(' ');
  return `\n\n<figure><img src="${field('src')}" alt="${field('alt')}"><figcaption>${words}</figcaption></figure>\n\n`;
}

const FIELD = /([\w-]+)\s*=\s*(?:"([^"]*)"|`([^`]*)`|([^\s"]+))|"([^"]*)"|([^\s"]+)/g;

/** Fields by name; those without a name by their number, from 0. */
function fieldsOf(source: string): Map<string, string> {
  const fields = new Map<string, string>();
  let number = 0;
  for (const [, name, double, back, bare, quoted, word] of source.matchAll(FIELD)) {
    fields.set(name ?? String(number++), double ?? back ?? bare ?? quoted ?? word ?? '');
  }
  return fields;
}

/** Tags of Liquid that only say how what they hold is shown. */
const SILENT = new Set(['raw', 'comment', 'capture', 'if', 'unless', 'for', 'assign', 'else']);

function tagText(tag: string, rest: string, leftOut: Set<string>): string {
  if (tag === 'highlight') return `\`\`\`${rest.trim().split(/\s/)[0] ?? ''}`;
  if (tag === 'endhighlight') return '```';
  if (!SILENT.has(tag) && !tag.startsWith('end')) leftOut.add(`tag ${tag}`);
  return '';
}
