import { mergeAttributes, Node } from '@tiptap/core';

/** Pictures that belong together, shown side by side. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'figure+',
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-gallery]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    mergeAttributes(HTMLAttributes, { 'data-gallery': '', class: 'gallery' }),
    0,
  ],
});
