/** A shortcode: opening, closing or standing alone, with its attributes. */
type Token = {
  start: number;
  end: number;
  name: string;
  attributes: string;
  closes: boolean;
  isEscaped: boolean;
  isSelfClosed: boolean;
};

export type Attributes = Map<string, string>;

/** Gives the markup for a shortcode with what stands in it. */
export type Write = (attributes: Attributes, inner: string) => string;

const TOKEN = /\[(\[?)(\/?)([a-z][\w-]{0,60})((?:\s[^[\]]{0,4000})?)\](\]?)/gi;

/**
 * Text with its shortcodes put into markup by `writers`. One that nobody here knows is taken out
 * and named, what stands between its ends stays; but only where it is surely one: "[sic]" and "[the
 * minister]" are words of the text.
 */
export function withoutShortcodes(
  text: string,
  writers: Record<string, Write>,
): { text: string; unknown: string[] } {
  if (!text.includes('[')) return { text, unknown: [] };
  const tokens = [...text.matchAll(TOKEN)].map(tokenOf);
  const closed = new Set(tokens.filter(({ closes }) => closes).map(({ name }) => name));
  const page = new Page();
  const unknown = new Set<string>();
  let at = 0;
  for (const token of tokens) {
    page.write(text.slice(at, token.start));
    at = token.end;
    const source = text.slice(token.start, token.end);
    const writer = Object.hasOwn(writers, token.name) ? writers[token.name] : undefined;
    if (token.isEscaped) page.write(source.slice(1, -1));
    else if (writer && token.closes) page.close(token.name);
    else if (writer) page.open(token.name, token.attributes, writer, closed.has(token.name));
    else if (isSurelyOne(token, closed)) unknown.add(token.name);
    else page.write(source);
  }
  page.write(text.slice(at));
  return { text: page.finish(), unknown: [...unknown] };
}

function tokenOf(match: RegExpExecArray): Token {
  const [source, before = '', slash = '', name = '', attributes = '', after = ''] = match;
  const isEscaped = before !== '' && after !== '';
  return {
    start: match.index + (before && !isEscaped ? 1 : 0),
    end: match.index + source.length - (after && !isEscaped ? 1 : 0),
    name: name.toLowerCase(),
    attributes,
    closes: slash !== '',
    isEscaped,
    isSelfClosed: attributes.trimEnd().endsWith('/'),
  };
}

const isSurelyOne = ({ name, attributes, closes, isSelfClosed }: Token, closed: Set<string>) =>
  closes || closed.has(name) || isSelfClosed || /=/.test(attributes) || /[_-]/.test(name);

type Open = { name: string; attributes: string; writer: Write; parts: string[] };

/** What has been written, with the shortcodes that are still open. */
class Page {
  private readonly opened: Open[] = [];
  private readonly parts: string[] = [];

  write(text: string) {
    (this.opened.at(-1)?.parts ?? this.parts).push(text);
  }

  open(name: string, attributes: string, writer: Write, hasEnd: boolean) {
    if (hasEnd && this.opened.length < DEEPEST)
      this.opened.push({ name, attributes, writer, parts: [] });
    else this.write(writer(attributesOf(attributes), ''));
  }

  /** Closes the innermost of that name; what was opened in it and never closed ends with it. */
  close(name: string) {
    if (!this.opened.some((open) => open.name === name)) return;
    let done = '';
    do done = this.closeInnermost();
    while (done !== name);
  }

  finish(): string {
    while (this.opened.length > 0) this.closeInnermost();
    return this.parts.join('');
  }

  private closeInnermost(): string {
    const open = this.opened.pop();
    if (!open) return '';
    this.write(open.writer(attributesOf(open.attributes), open.parts.join('')));
    return open.name;
  }
}

/** Nobody nests captions; who does is up to something. */
const DEEPEST = 20;

const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/]+))|(?:^|\s)"?(https?:[^\s"]+)/g;

function attributesOf(source: string): Attributes {
  const attributes: Attributes = new Map();
  for (const [, name, double, single, bare, address] of source.matchAll(ATTRIBUTE)) {
    attributes.set(name?.toLowerCase() ?? 'src', double ?? single ?? bare ?? address ?? '');
  }
  return attributes;
}
