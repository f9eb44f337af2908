import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { wellFormedAddress } from '../../src/http/wellFormedAddress.ts';

const NOTICE = { language: 'en', direction: 'ltr' as const, title: '', heading: '', text: html`` };

it('turns away addresses with a NUL or with escapes that are no UTF-8, and no others', async () => {
  const app = new Hono();
  app.use(wellFormedAddress(async () => NOTICE));
  app.get('*', (c) => c.text('here'));
  const status = async (address: string) =>
    (await app.request(`http://paper.example${address}`)).status;
  for (const damaged of [
    '/a%00',
    '/?q=%00',
    '/?q=a%00b',
    '/%',
    '/%zz',
    '/%E0%A4%A',
    '/%ED%A0%80',
  ]) {
    assert.equal(await status(damaged), 400, damaged);
  }
  for (const sound of ['/', '/%25', '/caf%C3%A9', '/%2500', '/?q=100%', '/?q=%E0%A4']) {
    assert.equal(await status(sound), 200, sound);
  }
});
