/** Elements that run or ask for something, or that hold no words of a story: dropped whole. */
export const DROPPED = new Set(
  `script style noscript template iframe frame frameset object embed applet svg math canvas audio
  video source track button input select option textarea datalist dialog menu nav head title
  base link meta map area param portal slot noframes noembed xmp plaintext marquee`.split(/\s+/),
);

/** Elements that end the paragraph before them and begin one of their own. */
export const BLOCKS = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figcaption figure
  footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table
  tbody td tfoot th thead tr ul form`.split(/\s+/),
);

export const HEADINGS: Record<string, 2 | 3 | 4> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

/** Elements that become a mark on the text in them. */
export const MARKS: Record<string, 'bold' | 'italic' | 'code' | 'strike'> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
};
