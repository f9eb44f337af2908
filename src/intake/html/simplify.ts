import { type ChildNode, Comment, type Document, Element, Text } from 'domhandler';
import { setChildren } from './children.ts';
import { linkCard } from './linkCard.ts';
import { parseFragment } from './parse.ts';
import { all, attribute, first, visibleText } from './query.ts';

/**
 * Puts what WordPress and Ghost write into the shape that any page has: each picture of a gallery a figure of
 * its own, embedded pages and players a link, captions of tables a line below them.
 */
export function simplify(page: Document) {
  for (const element of all(page, 'iframe', 'embed', 'audio', 'video')) {
    putMarkup(element, linkCard(sourceOf(element)));
  }
  for (const figure of all(page, 'figure', 'ul')) simplifyFigure(figure);
  for (const element of [page, ...all(page, 'p', 'div')]) linkBareAddress(element);
}

function sourceOf(element: Element): string {
  const sources = [element, ...all(element, 'source')];
  return sources.map((each) => attribute(each, 'src') ?? '').find(Boolean) ?? '';
}

function simplifyFigure(figure: Element) {
  const classes = figure.attribs['class'] ?? '';
  if (/\b(?:wp-block-embed|kg-bookmark-card)\b/.test(classes)) return embed(figure);
  const pictures = all(figure, 'img').length;
  if (/\b(?:wp-block-gallery|blocks-gallery-grid)\b/.test(classes) || pictures > 1) {
    return scatter(figure);
  }
  if (figure.name === 'figure' && pictures === 0) {
    for (const caption of all(figure, 'figcaption')) caption.name = 'p';
  }
}

function embed(figure: Element) {
  const caption = withClass(figure, 'kg-bookmark-title') ?? first(figure, 'figcaption');
  const wrapper = first(figure, 'div');
  const link = first(figure, 'a');
  const address = wrapper ? visibleText(wrapper) : '';
  figure.name = 'div';
  putMarkup(
    figure,
    linkCard(attribute(link ?? figure, 'href') ?? address, caption ? visibleText(caption) : ''),
  );
}

const withClass = (root: Element, name: string) =>
  all(root, 'div', 'span').find((each) => each.attribs['class']?.split(' ').includes(name));

/** A gallery is a row of figures; what held them together is gone. */
function scatter(gallery: Element) {
  if (gallery.name === 'ul' && !/gallery/.test(gallery.attribs['class'] ?? '')) return;
  gallery.name = 'div';
  for (const child of all(gallery, 'ul', 'li')) child.name = 'div';
  for (const caption of gallery.children) {
    if (caption instanceof Element && caption.name === 'figcaption') caption.name = 'p';
  }
}

const ADDRESS = /^https?:\/\/\S+$/;

/** An address that stands alone is one that WordPress would have embedded. */
function linkBareAddress(parent: Document | Element) {
  const shown = parent.children.filter((child) => !(child instanceof Text) || child.data.trim());
  const isAlone = parent instanceof Element ? shown.length === 1 : true;
  if (!isAlone) return;
  const children = parent.children.flatMap((child, index): ChildNode[] => {
    if (!(child instanceof Text) || !ADDRESS.test(child.data.trim())) return [child];
    const besides = [parent.children[index - 1], parent.children[index + 1]];
    const onLine = besides.every((other) => !other || isEnd(other));
    return onLine ? parseFragment(linkCard(child.data)) : [child];
  });
  setChildren(parent, children);
}

const isEnd = (node: ChildNode) =>
  node instanceof Comment ||
  (node instanceof Element && /^(?:br|p|div|figure|h\d)$/.test(node.name));

const putMarkup = (element: Element, html: string) => {
  element.name = 'div';
  element.attribs = {};
  setChildren(element, parseFragment(html));
};
