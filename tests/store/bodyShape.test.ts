import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bodyParagraphs } from '../../src/store/body.ts';
import { bodyShape } from '../../src/store/bodyShape.ts';
import { everyNode } from '../support/everyNode.ts';

const read = (...content: unknown[]) => bodyShape.safeParse({ type: 'doc', content });

/** What is said of a body that is not taken: the place, and why. */
function refusal(...content: unknown[]): string {
  const [issue] = read(...content).error?.issues ?? [];
  return issue ? `${issue.path.join('.')}: ${issue.message}` : 'taken';
}

const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks });

describe('A body from outside', () => {
  it('is taken as it is, with every node that there is', () => {
    assert.deepEqual(bodyShape.parse(everyNode), everyNode);
  });

  it('loses what an editing program adds to the nodes', () => {
    const link = { type: 'link', attrs: { href: 'https://a.example/', target: '_blank' } };
    assert.deepEqual(read({ ...paragraph(text('x', link)), attrs: { textAlign: 'left' } }).data, {
      type: 'doc',
      content: [paragraph(text('x', { type: 'link', attrs: { href: 'https://a.example/' } }))],
    });
  });

  const cases: [name: string, block: unknown, said: RegExp][] = [
    [
      'an unknown node',
      { type: 'iframe' },
      /^content\.0\.type: the type "iframe" is not known here; here may stand: paragraph, .*embed$/,
    ],
    [
      'an unknown node within others',
      { type: 'blockquote', content: [paragraph({ type: 'image' })] },
      /^content\.0\.content\.0\.content\.0\.type: the type "image" .*footnote$/,
    ],
    [
      'an unknown mark',
      paragraph(text('x', { type: 'blink' })),
      /marks\.0\.type: .*"blink".*link$/,
    ],
    ['a text as a block', text('x'), /^content\.0\.type: the type "text" is not known here/],
    ['no node at all', 'x', /^content\.0/],
    [
      'a link to a script',
      paragraph(text('x', link('javascript:alert(1)'))),
      /href: a link begins/,
    ],
    ['a link to a host by stealth', paragraph(text('x', link('//e.example'))), /href: a link/],
    ['a picture that is data', figure('data:image/png;base64,AA'), /src: a picture is one of/],
    ['a picture out of the folder', figure('/media/../x.png'), /src: a picture is one of/],
    ['a focus outside of the picture', figure('/media/a.png', { x: 2, y: 0 }), /focus\.x: /],
    ['a heading of the page', { type: 'heading', attrs: { level: 1 } }, /attrs\.level: /],
    ['a card for a file', embed('file:///etc/passwd'), /url: an address of the web/],
    ['an empty gallery', { type: 'gallery', content: [] }, /content\.0\.content: is empty/],
    [
      'text in a gallery',
      { type: 'gallery', content: [paragraph(text('x'))] },
      /^content\.0\.content\.0/,
    ],
  ];
  for (const [name, block, said] of cases) {
    it(`is refused for ${name}, by its place`, () => assert.match(refusal(block), said));
  }

  it('is refused unread where it is nested or repeated without end', () => {
    let nested: unknown = paragraph();
    for (let depth = 0; depth < 100_000; depth++)
      nested = { type: 'blockquote', content: [nested] };
    assert.equal(refusal(nested), ': is nested too deeply');
    const many = { type: 'blockquote', content: Array(100_001).fill(paragraph()) };
    assert.equal(refusal(many), ': is too long for a story');
    assert.equal(refusal(paragraph(text('x'.repeat(2_000_001)))), ': is too long for a story');
  });
});

describe('The plain text of a body', () => {
  it('has boxes and cards, has notes last, and has no quotation twice', () => {
    const paragraphs = bodyParagraphs(everyNode);
    assert.equal(paragraphs[0], 'The wall gave way\nat four.');
    assert.ok(paragraphs.includes('The wall in figures'));
    assert.ok(paragraphs.includes('340 metres long'));
    assert.ok(paragraphs.includes('Filmed from the ferry.'));
    assert.ok(!paragraphs.includes('Nobody alive had seen the stones behind it'));
    assert.deepEqual(paragraphs.slice(-2), [
      'So says the harbour master’s log of <that> night.',
      'At low water.',
    ]);
  });
});

function link(href: string) {
  return { type: 'link', attrs: { href } };
}

function figure(src: string, focus?: { x: number; y: number }) {
  return {
    type: 'figure',
    attrs: { src, alt: '', caption: '', credit: '', ...(focus && { focus }) },
  };
}

function embed(url: string) {
  return { type: 'embed', attrs: { url, title: '', provider: '', text: '' } };
}
