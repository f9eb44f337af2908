import { html } from 'hono/html';
import { encode } from 'uqr';
import type { Markup } from './frame.ts';

/** White round the pattern, in modules: what ISO/IEC 18004 asks for, so that cameras find it. */
const MARGIN = 4;

/** A text as a QR code, drawn black on white whatever the page's colours. */
export function qrCode(text: string, label: string): Markup {
  const { data: rows, size } = encode(text, { border: MARGIN, ecc: 'M' });
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges">
<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
