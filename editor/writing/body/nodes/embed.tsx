import { mergeAttributes, Node } from '@tiptap/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { isWebAddress } from '../stored.ts';
import { textAttribute, wordsOf } from './attribute.ts';
import { onward } from './onward.ts';
import { Words } from './Words.tsx';

/** What stands on another site, as a card with a link. Nothing of it is ever loaded. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    url: textAttribute('url'),
    title: textAttribute('title'),
    provider: textAttribute('provider'),
    text: textAttribute('text'),
  }),
  parseHTML: () => [{ tag: 'aside[data-embed]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'aside',
    mergeAttributes(HTMLAttributes, { 'data-embed': '' }),
  ],
  addNodeView: () => ReactNodeViewRenderer(EmbedView),
});

function EmbedView(view: NodeViewProps) {
  const { node, updateAttributes } = view;
  const url = wordsOf(node.attrs, 'url');
  const field = (name: string, label: string) => (
    <Words
      label={label}
      className={`embed-${name}`}
      value={wordsOf(node.attrs, name)}
      change={(value) => updateAttributes({ [name]: value })}
    />
  );
  const setAddress = (typed: string) => {
    const provider = URL.canParse(typed) ? new URL(typed).hostname.replace(/^www\./, '') : '';
    updateAttributes({ url: typed, provider });
  };
  return (
    <NodeViewWrapper as="aside" className="embed" onKeyDown={onward(view, 'after')}>
      <Words label="Its address, https://…" className="embed-url" value={url} change={setAddress} />
      {field('title', 'What it is')}
      {field('text', 'Its words, for who does not follow the link')}
      {!isWebAddress(url) && <p className="lacks">Without its address the card is not kept.</p>}
    </NodeViewWrapper>
  );
}
