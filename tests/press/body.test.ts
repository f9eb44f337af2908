import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bodyMarkup } from '../../src/press/body.ts';
import type { Block } from '../../src/store/body.ts';
import { everyNode } from '../support/everyNode.ts';
import { IN_ENGLISH } from '../support/press.ts';

const shown = async (...content: Block[]) =>
  String(await bodyMarkup({ type: 'doc', content }, IN_ENGLISH)).trim();
const whole = String(await bodyMarkup(everyNode, IN_ENGLISH));

describe('The parts of a text', () => {
  it('numbers footnotes through the whole text, with a way there and a way back', () => {
    for (const number of [1, 2]) {
      assert.ok(whole.includes(`id="note-place-${number}" href="#note-${number}"`));
      assert.match(whole, new RegExp(`<li id="note-${number}">.*href="#note-place-${number}"`));
    }
    assert.ok(whole.includes('log of &lt;that&gt; night.'));
    assert.ok(whole.indexOf('footnotes') > whole.indexOf('Kelder'), 'they stand at the end');
  });

  it('sets a quotation with whose it is', () =>
    assert.ok(
      whole.includes(
        '<figure class="pull-quote"><blockquote><p>Nobody alive had seen the stones behind it</p></blockquote><figcaption>Mara Dunn, harbour master</figcaption></figure>',
      ),
    ));

  it('shows the pictures of a gallery by their focus', () => {
    assert.match(whole, /role="group" aria-label="2 pictures"/);
    assert.match(whole, /<img class="focus-x-5 focus-y-2" src="\/media\/two\.svg"/);
  });

  it('gives a picture of the library in the width of its place, with its own size', async () => {
    const one = { id: 'one', file: 'one.svg', type: 'image/svg+xml', width: 1600, height: 900 };
    const words = { alt: 'Known', caption: '', credit: '', addedAt: 0, focusX: 0, focusY: 1 };
    const pictures = new Map([['one.svg', { ...one, ...words }]]);
    const attrs = { src: '/media/one.svg', alt: '', caption: '', credit: '' };
    const body = { type: 'doc' as const, content: [{ type: 'figure' as const, attrs }] };
    const figure = String(await bodyMarkup(body, { ...IN_ENGLISH, pictures }));
    assert.match(figure, /<img class="focus-x-0 focus-y-10" src="\/media\/800\/one\.svg\.webp"/);
    assert.match(figure, /srcset="\/media\/400\/.* 400w, .*1600w" sizes="/);
    assert.match(figure, /alt="Known" width="1600" height="900".* loading="lazy"/);
  });

  it('loads nothing of what stands elsewhere, and says where it does', () => {
    assert.match(whole, /<a href="https:\/\/video\.example\/watch\?v=1" rel="noopener nofollow">/);
    assert.match(whole, /Opens at video\.example\./);
    assert.doesNotMatch(whole, /<(iframe|script|object|embed)\b/);
  });

  it('makes no link of a card that leads to no place of the web', async () => {
    const attrs = { url: 'javascript:alert(1)', title: '<b>', provider: '', text: '' };
    const card = await shown({ type: 'embed', attrs });
    assert.doesNotMatch(card, /<a |javascript/);
    assert.match(card, /&lt;b&gt;/);
  });
});
