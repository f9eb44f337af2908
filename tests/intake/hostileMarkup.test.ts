import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { html } from 'hono/html';
import { parseHTML } from 'linkedom';
import { entriesOfText } from '../../src/intake/entries.ts';
import { storyArrival } from '../../src/intake/storyArrival.ts';
import { printable } from '../../src/lib/printable.ts';
import { bodyMarkup } from '../../src/press/body.ts';
import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { openStore } from '../../src/store/store.ts';
import { HOSTILE_MARKUP } from '../support/hostileMarkup.ts';
import { IN_ENGLISH, NOW, pressOver } from '../support/press.ts';

const PROSE =
  'The council said on Monday that the bridge would close for repairs until the spring, and that ferries would run every half hour in its place.';
const GUARD = `<p>${PROSE}</p>`;

const xml = (text: string) => printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Every way in which a stranger's markup comes in. */
const DOORS: Record<string, (markup: string) => string> = {
  'content of RSS': (markup) =>
    `<rss version="2.0"><channel><title>T</title><item><title>${xml(markup)} bridge</title><description>${xml(GUARD + markup)}</description></item></channel></rss>`,
  'CDATA of RSS': (markup) =>
    `<rss version="2.0"><channel><title>T</title><item><title>Bridge</title><description><![CDATA[${GUARD}${markup.replaceAll(']]>', ']]&gt;')}]]></description></item></channel></rss>`,
  'XHTML of Atom': (markup) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>Bridge</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${GUARD}${markup}</div></content></entry></feed>`,
  'a JSON Feed': (markup) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', title: `${markup} bridge`, content_html: GUARD + markup }],
    }),
  'a page': (markup) =>
    `<!doctype html><html><head><title>Bridge closes</title></head><body><article><h1>Bridge closes</h1>${GUARD}${markup}${GUARD}</article></body></html>`,
  'JSON Lines': (markup) =>
    JSON.stringify({ title: `${markup} bridge`, text: `${PROSE}\n\n${markup}`, author: markup }),
  Markdown: (markup) =>
    `---\ntitle: Bridge\n---\n${PROSE}\n\n${markup}\n\n[x](javascript:hurt())\n`,
  'ninjs of a wire': (markup) =>
    JSON.stringify({
      uri: 'urn:w:1',
      type: 'text',
      headline: `${markup} bridge`,
      body_xhtml: GUARD + markup,
    }),
  'NewsML of a wire': (markup) =>
    `<newsItem guid="urn:w:2" xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>Bridge</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${GUARD}${markup}</body></html></inlineXML></contentSet></newsItem>`,
};

/** What of a page could run or load something; an own script and style are the paper's. */
function dangersIn(page: string): string[] {
  const { document } = parseHTML(page);
  const dangers: string[] = [];
  for (const element of document.querySelectorAll(
    'main *, article *, head title, head meta, body > *',
  )) {
    const name = element.localName;
    const isData = name === 'script' && element.getAttribute('type') === 'application/ld+json';
    if (FOREIGN.has(name) && !isData) dangers.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute) || attribute === 'srcdoc') dangers.push(attribute);
      if (attribute === 'style' && /hurt|url\(|fixed/i.test(value)) dangers.push(value);
      if (/^(?:href|src|action|formaction|data|poster|xlink:href)$/.test(attribute)) {
        const scheme = /^[\s\p{Cc}]*([a-z][a-z\d+.-]*):/iu.exec(
          value.replace(/[\t\n\r]/g, ''),
        )?.[1];
        if (scheme && !/^(?:https?|mailto)$/i.test(scheme)) dangers.push(value);
        if (attribute === 'src' && !/^\/(?!\/)/.test(value)) dangers.push(`loads ${value}`);
      }
    }
  }
  return dangers;
}

const FOREIGN = new Set(
  'script style iframe frame frameset object embed applet svg math base link form input textarea select template portal slot marquee plaintext xmp noembed x-hurt xyz'
    .split(' ')
    .filter((name) => !['form', 'input', 'link', 'select'].includes(name)),
);

describe('Hostile markup', async () => {
  const store = await openStore(':memory:');
  const app = pressOver(store);
  after(() => store.close());

  it('is found by this test where it stands in a page', () => {
    for (const markup of [
      '<script>hurt()</script>',
      '<img src=x onerror=hurt()>',
      '<a href="java\tscript:hurt()">x</a>',
      '<svg onload=hurt()></svg>',
      '<p style="position:fixed">x</p>',
    ]) {
      assert.notDeepEqual(
        dangersIn(`<html><body><main>${markup}</main></body></html>`),
        [],
        markup,
      );
    }
  });

  for (const [place, [door, open]] of Object.entries(DOORS).entries()) {
    it(`does nothing by way of ${door}`, async () => {
      let shown = 0;
      for (const [number, [disguise, markup]] of Object.entries(HOSTILE_MARKUP).entries()) {
        const [arrival] = arrivalsOf(open(markup));
        if (!arrival) continue;
        shown++;
        const { headline, standfirst, body } = arrival;
        const text =
          await html`<main><h1>${headline}</h1><p>${standfirst}</p>${bodyMarkup(body, IN_ENGLISH)}</main>`;
        const page = number % PAGES_A_DOOR === place ? await pageOf(arrival) : '';
        assert.deepEqual(dangersIn(`<html><body>${text}</body></html>`), [], disguise);
        assert.deepEqual(dangersIn(page), [], `${disguise} on its page`);
      }
      assert.ok(shown > 0.8 * Object.keys(HOSTILE_MARKUP).length, `${shown} stories were made`);
    });
  }

  async function pageOf(arrival: Arrival): Promise<string> {
    const { storyId } = await saveArrival(store, arrival, { actor: 'test', now: NOW });
    const { path } = await store.db
      .selectFrom('stories')
      .select('path')
      .where('id', '=', storyId)
      .executeTakeFirstOrThrow();
    const response = await app.request(path);
    assert.equal(response.status, 200);
    return response.text();
  }
});

/** Whole pages take long to make: each door makes them of other disguises, all of them together. */
const PAGES_A_DOOR = Object.keys(DOORS).length;

function arrivalsOf(text: string): Arrival[] {
  return [...entriesOfText(text, { name: 'x', url: null })].flatMap((reading) => {
    if (!('story' in reading)) return [];
    try {
      return [storyArrival({ ...reading, key: null }, { draft: false, now: NOW, language: 'en' })];
    } catch {
      return []; // nothing was left of it
    }
  });
}
