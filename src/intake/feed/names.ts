import { type Document, Element, type ParentNode } from 'domhandler';

/** The prefixes under which this program knows the namespaces that feeds use. */
const NAMESPACES: Record<string, string> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://search.yahoo.com/mrss/': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
};

/** Namespaces whose elements go without a prefix here. */
const PLAIN =
  /^http:\/\/(?:purl\.org\/rss\/1\.0\/$|my\.netscape\.com\/|purl\.org\/net\/rss|backend\.userland\.com\/|channel\.netscape\.com\/)|^https?:\/\/(?:www\.)?iptc\.org\/std\//i;

/**
 * Gives elements the names this program knows: by their namespace where it is declared; attributes
 * in small letters. Gives the first element of each prefix that is declared nowhere.
 */
export function resolveNames(document: Document): Map<string, Element> {
  const prefixes = new Map<string, string>();
  const declared = new Set<string>();
  const undeclared = new Map<string, Element>();
  const visit = (node: ParentNode) => {
    for (const child of node.children) {
      if (!(child instanceof Element)) continue;
      if (hasAttributes(child)) {
        child.attribs = lowerCased(child.attribs);
        declare(child, prefixes, declared);
      }
      const [prefix, local] = child.name.split(':', 2);
      const isUnknown = prefix && local !== undefined && !declared.has(prefix.toLowerCase());
      if (isUnknown && !undeclared.has(prefix)) undeclared.set(prefix, child);
      child.name = known(child.name, prefixes);
      visit(child);
    }
  };
  visit(document);
  return undeclared;
}

function hasAttributes({ attribs }: Element): boolean {
  for (const _name in attribs) return true;
  return false;
}

const lowerCased = (attributes: Element['attribs']): Element['attribs'] =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]),
  );

function declare(element: Element, prefixes: Map<string, string>, declared: Set<string>) {
  for (const [name, uri] of Object.entries(element.attribs)) {
    const prefix = /^xmlns:(.+)$/i.exec(name)?.[1];
    const space = uri.trim().toLowerCase();
    const meant = PLAIN.test(space)
      ? ''
      : (NAMESPACES[space] ?? NAMESPACES[space.replace(/\/$/, '')] ?? NAMESPACES[`${space}/`]);
    if (prefix) declared.add(prefix.toLowerCase());
    if (prefix && meant !== undefined) prefixes.set(prefix.toLowerCase(), meant);
  }
}

/** Atom goes without its prefix in an Atom feed, and XHTML always. */
function known(name: string, prefixes: Map<string, string>): string {
  const [prefix = '', local] = name.toLowerCase().split(':', 2);
  if (local === undefined) return prefix;
  const meant = prefixes.get(prefix) ?? prefix;
  return meant === '' || meant === 'xhtml' ? local : `${meant}:${local}`;
}

/** The children of an element by name, with or without Atom's prefix. */
export const childrenNamed = (parent: ParentNode, ...names: string[]): Element[] =>
  names.flatMap((name) =>
    parent.children.filter(
      (child): child is Element => child instanceof Element && isNamed(child, name),
    ),
  );

/** The first child of the first of these names that there is one of. */
export function childNamed(parent: ParentNode, ...names: string[]): Element | undefined {
  for (const name of names) {
    for (const child of parent.children) {
      if (child instanceof Element && isNamed(child, name)) return child;
    }
  }
  return undefined;
}

const isNamed = ({ name }: Element, wanted: string): boolean =>
  name === wanted || (name.startsWith('atom:') && name.slice(5) === wanted);
