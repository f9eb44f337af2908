/** A bullet that Word writes before an entry; anything else there is a number. */
const BULLET = /^[·•o§▪–-]$/;

/**
 * Word's paragraphs to what they are: those with the style of a list become one (each names its
 * level in `mso-list`), those with the style of a heading a heading. What only Word reads goes.
 */
export function fromWord(page: Document) {
  for (const element of page.querySelectorAll('o\\:p, style, xml, meta, link, title')) {
    element.replaceWith(...(element.localName === 'o:p' ? element.childNodes : []));
  }
  for (const title of page.querySelectorAll('p.MsoTitle')) rename(title, 'h2');
  for (const first of page.querySelectorAll<HTMLElement>('p[data-style*="mso-list"]')) {
    if (first.isConnected) listFrom(first);
  }
}

function listFrom(first: HTMLElement) {
  const entries: HTMLElement[] = [];
  for (let next: Element | null = first; isEntry(next); next = next.nextElementSibling) {
    entries.push(next);
  }
  const place = first.ownerDocument.createComment('list');
  first.before(place);
  place.replaceWith(nested(entries, 1));
}

const isEntry = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.matches('p[data-style*="mso-list"]');

/** The entries as a list; those of a deeper level go into the entry before them. */
function nested(entries: HTMLElement[], level: number): HTMLElement {
  const [first] = entries;
  const list = document.createElement(first && BULLET.test(sign(first)) ? 'ul' : 'ol');
  while (entries[0] && levelOf(entries[0]) >= level) {
    const last = list.lastElementChild;
    if (last && levelOf(entries[0]) > level) last.append(nested(entries, level + 1));
    else list.append(entryFrom(entries.shift()));
  }
  return list;
}

function entryFrom(paragraph: HTMLElement | undefined): HTMLElement {
  const entry = document.createElement('li');
  for (const drawn of paragraph?.querySelectorAll('[data-style*="mso-list:Ignore" i]') ?? [])
    drawn.remove();
  entry.append(...(paragraph?.childNodes ?? []));
  paragraph?.remove();
  return entry;
}

const levelOf = (entry: HTMLElement): number =>
  Number(/level(\d+)/.exec(entry.getAttribute('data-style') ?? '')?.[1] ?? 1);

const sign = (entry: HTMLElement): string =>
  entry
    .querySelector('[data-style*="mso-list:Ignore" i]')
    ?.textContent?.replace(/[\s\u00a0]/g, '') ?? '';

function rename(element: Element, name: string) {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
