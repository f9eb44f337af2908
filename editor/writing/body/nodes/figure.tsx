import { mergeAttributes, Node } from '@tiptap/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { FocalPoint, focusOf } from '../../../media/FocalPoint.tsx';
import { textAttribute, wordsOf } from './attribute.ts';
import { onward } from './onward.ts';
import { Words } from './Words.tsx';

/** A picture with what is said of it. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    src: textAttribute('src'),
    alt: textAttribute('alt'),
    caption: textAttribute('caption'),
    credit: textAttribute('credit'),
    focus: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: 'figure[data-src]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes)],
  addNodeView: () => ReactNodeViewRenderer(FigureView),
});

function FigureView(view: NodeViewProps) {
  const { node, updateAttributes, selected } = view;
  const field = (name: string, label: string) => (
    <Words
      label={label}
      className={name}
      value={wordsOf(node.attrs, name)}
      change={(value) => updateAttributes({ [name]: value })}
    />
  );
  const alt = wordsOf(node.attrs, 'alt');
  return (
    <NodeViewWrapper
      as="figure"
      className={selected ? 'figure selected' : 'figure'}
      onKeyDown={onward(view, 'after')}
    >
      <FocalPoint
        src={wordsOf(node.attrs, 'src')}
        alt={alt}
        focus={focusOf(node.attrs)}
        change={(focus) => updateAttributes({ focus })}
      />
      <div className="figure-words">
        {field('caption', 'Caption')}
        {field('credit', 'Credit')}
        {field('alt', 'What it shows, for those who do not see it')}
      </div>
    </NodeViewWrapper>
  );
}
