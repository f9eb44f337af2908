import type { Block, Body, Inline } from '../../src/store/body.ts';

const words = (text: string): Inline[] => [{ type: 'text', text }];
const paragraph = (text: string): Block => ({ type: 'paragraph', content: words(text) });
const figure = (src: string, alt: string) => ({
  type: 'figure' as const,
  attrs: { src, alt, caption: `${alt} at noon`, credit: 'Ada Pell', focus: { x: 0.5, y: 0.18 } },
});

const LONG =
  'The wall had stood for a hundred and forty years, and nobody alive had seen the stones behind it. By the evening there was a hole that a bus could have gone through, and the water was in the street.';

/** A body in which every node stands that there is, for whoever must know them all. */
export const everyNode: Body = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        ...words('The wall gave way'),
        { type: 'footnote', attrs: { text: 'So says the harbour master’s log of <that> night.' } },
        { type: 'hardBreak' },
        { type: 'text', text: 'at four.', marks: [{ type: 'bold' }] },
      ],
    },
    paragraph(LONG),
    paragraph(LONG),
    { type: 'heading', attrs: { level: 2 }, content: words('What is known') },
    paragraph(LONG),
    {
      type: 'pullQuote',
      attrs: { attribution: 'Mara Dunn, harbour master' },
      content: words('Nobody alive had seen the stones behind it'),
    },
    paragraph(LONG),
    paragraph(LONG),
    {
      type: 'factBox',
      attrs: { title: 'The wall in figures' },
      content: [
        paragraph('It was built in 1886.'),
        {
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [paragraph('340 metres long')] },
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    ...words('9 metres high'),
                    { type: 'footnote', attrs: { text: 'At low water.' } },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    paragraph(LONG),
    { type: 'blockquote', content: [paragraph('We heard it before we saw it.')] },
    { type: 'gallery', content: [figure('/media/one.svg', 'A'), figure('/media/two.svg', 'B')] },
    paragraph(LONG),
    {
      type: 'embed',
      attrs: {
        url: 'https://video.example/watch?v=1',
        title: 'The wall as it fell',
        provider: 'Videos',
        text: 'Filmed from the ferry.',
      },
    },
    figure('/media/one.svg', 'The hole'),
    { type: 'horizontalRule' },
    { type: 'codeBlock', content: words('tide = 4.2') },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [{ type: 'listItem', content: [paragraph('Third')] }],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableHeader', content: [paragraph('Firm')] }],
        },
        { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('Kelder')] }] },
      ],
    },
  ],
};
