/** Which marks the styles of a span stand for. */
const MARKS: [name: string, pattern: RegExp][] = [
  ['strong', /font-weight:\s*(bold|[6-9]\d\d)/i],
  ['em', /font-style:\s*italic/i],
  ['s', /text-decoration[\w-]*:[^;]*line-through/i],
];

/**
 * Google Docs puts everything into one `b` that is not bold, and writes bold, italic and struck out
 * as styles of spans. Its links go by way of Google; here they lead where they say.
 */
export function fromGoogleDocs(page: Document) {
  for (const wrap of page.querySelectorAll('[id^="docs-internal-guid"]')) {
    wrap.replaceWith(...wrap.childNodes);
  }
  for (const span of page.querySelectorAll<HTMLElement>('span[data-style]')) markedAs(span);
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href*="google.com/url?"]')) {
    const aim = new URL(link.href).searchParams.get('q');
    if (aim) link.href = aim;
  }
}

function markedAs(span: HTMLElement) {
  const style = span.getAttribute('data-style') ?? '';
  for (const [name, pattern] of MARKS) {
    if (!pattern.test(style)) continue;
    const mark = span.ownerDocument.createElement(name);
    mark.append(...span.childNodes);
    span.append(mark);
  }
}
