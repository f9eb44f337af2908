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

/** What one needs to know beside the text. */
export const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: 'block+',
  isolating: true,
  defining: true,
  addAttributes: () => ({ title: textAttribute('title') }),
  parseHTML: () => [{ tag: 'aside[data-fact-box]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'aside',
    mergeAttributes(HTMLAttributes, { 'data-fact-box': '' }),
    0,
  ],
  addNodeView: () => ReactNodeViewRenderer(FactBoxView),
});

function FactBoxView(view: NodeViewProps) {
  const { node, updateAttributes } = view;
  return (
    <NodeViewWrapper as="aside" className="fact-box" onKeyDown={onward(view, 'within')}>
      <Words
        label="Title of the fact box"
        className="fact-box-title"
        value={wordsOf(node.attrs, 'title')}
        change={(title) => updateAttributes({ title })}
      />
      <NodeViewContent />
    </NodeViewWrapper>
  );
}
