import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { htmlBody } from '../../src/intake/html/htmlBody.ts';
import { safeLink, safePicture } from '../../src/intake/html/safeUrl.ts';
import { sequence } from '../support/sequence.ts';

/** Everything that a body may be made of; whatever else comes out is a hole. */
const NODES = new Set(
  `doc paragraph heading blockquote bulletList orderedList listItem codeBlock horizontalRule figure
  table tableRow tableCell tableHeader text hardBreak`.split(/\s+/),
);
const MARKS = new Set(['bold', 'italic', 'code', 'strike', 'link']);
const KEYS = new Set(['type', 'content', 'text', 'marks', 'attrs']);
const ATTRIBUTES = new Set(['level', 'start', 'href', 'src', 'alt', 'caption', 'credit']);

function assertClean(value: unknown, source: string) {
  if (Array.isArray(value)) for (const inner of value) assertClean(inner, source);
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return;
  const node = value as { [key: string]: unknown };
  const known = NODES.has(String(node['type'])) || MARKS.has(String(node['type']));
  assert.ok(known, `${node['type']} from ${source}`);
  for (const key of Object.keys(node)) assert.ok(KEYS.has(key), `${key} from ${source}`);
  for (const [name, inner] of Object.entries(node['attrs'] ?? {})) {
    assert.ok(ATTRIBUTES.has(name), `${name} from ${source}`);
    if (name === 'href') assert.match(String(inner), /^(?:https?|mailto):/, source);
    if (name === 'src') assert.match(String(inner), /^https?:/, source);
  }
  assertClean(node['content'], source);
  assertClean(node['marks'], source);
}

describe('Markup as a body', () => {
  const cases: [string, string, unknown[]][] = [
    [
      'folds white space',
      '<p> a\n  b\t<b> c </b> </p>',
      [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'a b ' },
            { type: 'text', text: 'c', marks: [{ type: 'bold' }] },
          ],
        },
      ],
    ],
    [
      'parts paragraphs at two line breaks',
      'a<br><br>b',
      [
        { type: 'paragraph', content: [{ type: 'text', text: 'a' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'b' }] },
      ],
    ],
    [
      'keeps one line break',
      'a<br>b',
      [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'a' },
            { type: 'hardBreak' },
            { type: 'text', text: 'b' },
          ],
        },
      ],
    ],
    [
      'has one h1 a page, and that is the headline',
      '<h1>A</h1>',
      [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'A' }] }],
    ],
    [
      'makes links absolute',
      '<a href="/x">y</a>',
      [
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: 'y',
              marks: [{ type: 'link', attrs: { href: 'https://tide.example/x' } }],
            },
          ],
        },
      ],
    ],
    [
      'starts a list where it starts',
      '<ol start=3><li>c</ol>',
      [
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [
            {
              type: 'listItem',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: 'c' }] }],
            },
          ],
        },
      ],
    ],
    [
      'takes a picture with its caption',
      '<figure><img src=a.jpg alt=A><figcaption>C</figcaption></figure>',
      [
        {
          type: 'figure',
          attrs: { src: 'https://tide.example/a.jpg', alt: 'A', caption: 'C', credit: '' },
        },
      ],
    ],
    ['drops the pixel that counts', '<img width=1 height=1 src=/t.gif>', []],
    [
      'reads a table that lays out a page as text',
      '<table><tr><td>a</td></tr></table>',
      [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }],
    ],
  ];
  for (const [name, html, content] of cases) {
    it(name, () => assert.deepEqual(htmlBody(html, 'https://tide.example/').content, content));
  }

  it('keeps a real table', () => {
    const [table] = htmlBody('<table><tr><th>a<th>b<tr><td>1<td>2</table>').content;
    assert.ok(table?.type === 'table');
    assert.deepEqual(
      table.content.map((row) => row.content.map(({ type }) => type)),
      [
        ['tableHeader', 'tableHeader'],
        ['tableCell', 'tableCell'],
      ],
    );
  });
});

/** Disguises of script from the lists that everybody tests against, in our own words. */
const DISGUISES = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<img src="data:text/html,<script>alert(1)</script>">',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" \u0001javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="vbscript:x">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="//evil.example" onclick="alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><input type=submit><button formaction="javascript:alert(1)">x</button></form>',
  '<style>@import "javascript:alert(1)"; p{background:url(javascript:alert(1))}</style>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<link rel=stylesheet href="javascript:alert(1)">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href="javascript:alert(1)//">',
  '<template><img src=x onerror=alert(1)></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<title><img src=x onerror=alert(1)></title>',
  '<textarea><script>alert(1)</script></textarea>',
  '<xmp><script>alert(1)</script></xmp>',
  '<plaintext><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror=alert(1)></video>',
  '<body onload=alert(1)>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<isindex action=javascript:alert(1)>',
  '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
  '<picture><source srcset="javascript:alert(1)"><img srcset="javascript:alert(1) 1x"></picture>',
  '<p is=x-y __proto__=1 constructor=2>x</p>',
];

describe("A stranger's markup", () => {
  for (const source of DISGUISES) {
    it(`brings nothing in: ${source.slice(0, 60)}`, () => {
      const body = htmlBody(`<p>before</p>${source}<p>after</p>`, 'https://tide.example/');
      assertClean(body, source);
    });
  }

  it('brings nothing in however it is cut up and mixed', () => {
    const random = sequence(7);
    const pick = <Value>(list: Value[]): Value => list[Math.floor(random() * list.length)] as Value;
    for (let round = 0; round < 3_000; round++) {
      const pieces = Array.from({ length: 6 }, () => {
        const source = pick(DISGUISES);
        const start = Math.floor(random() * source.length);
        return (
          source.slice(start, start + 1 + Math.floor(random() * 40)) +
          pick(['', '<', '>', '"', "'", '\u0000', '</p>', '<p>', '<ul><li>', '<table><td>'])
        );
      });
      assertClean(htmlBody(pieces.join(''), 'https://tide.example/'), pieces.join(''));
    }
  });

  it('has no address but of the web and of mail', () => {
    for (const address of [
      'javascript:alert(1)',
      'JAVASCRIPT:x',
      'data:text/html,x',
      'blob:https://a/b',
      'ftp://a/b',
      'about:blank',
    ]) {
      assert.equal(safeLink(address, 'https://tide.example/') ?? '', '', address);
    }
    assert.equal(safePicture('mailto:ada@tide.example'), null);
    assert.equal(safeLink('mailto:ada@tide.example'), 'mailto:ada@tide.example');
    assert.equal(safeLink('../a b', 'https://tide.example/x/y'), 'https://tide.example/a%20b');
  });
});
