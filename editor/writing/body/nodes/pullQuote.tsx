import { mergeAttributes, Node } from '@tiptap/core';
import {
  NodeViewContent,
  type NodeViewProps,
  NodeViewWrapper,
  ReactNodeViewRenderer,
} from '@tiptap/react';
import { textAttribute, wordsOf } from './attribute.ts';
import { onward } from './onward.ts';
import { Words } from './Words.tsx';

/** Words of the text, set large beside it. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ attribution: textAttribute('attribution') }),
  parseHTML: () => [{ tag: 'aside[data-pull-quote]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'aside',
    mergeAttributes(HTMLAttributes, { 'data-pull-quote': '' }),
    0,
  ],
  addNodeView: () => ReactNodeViewRenderer(PullQuoteView),
});

function PullQuoteView(view: NodeViewProps) {
  const { node, updateAttributes } = view;
  return (
    <NodeViewWrapper as="aside" className="pull-quote" onKeyDown={onward(view, 'after')}>
      <NodeViewContent className="pull-quote-words" />
      <Words
        label="Whose words they are"
        value={wordsOf(node.attrs, 'attribution')}
        change={(attribution) => updateAttributes({ attribution })}
      />
    </NodeViewWrapper>
  );
}
