import type { Element } from 'domhandler';

/**
 * The words by which an element is called in its class and id, small letters: "articleBody
 * post-content" is article, body, post, content. Whole words are compared, so that "header" is no
 * "ad".
 */
function wordsOf(element: Element): string[] {
  const { class: classes = '', id = '', itemprop = '', role = '' } = element.attribs;
  return `${classes} ${id} ${itemprop} ${role}`
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** The same words on one line, parted by single spaces, with one at both ends: for patterns. */
export const nameOf = (element: Element): string => ` ${wordsOf(element).join(' ')} `;
