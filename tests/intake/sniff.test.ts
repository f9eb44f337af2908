import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Format, isText, sniff } from '../../src/intake/sniff.ts';

describe('The format of a text', () => {
  const cases: [Format, string][] = [
    ['feed', '<?xml version="1.0"?><rss version="2.0"><channel>'],
    ['feed', '\uFEFF  <rss><channel>'],
    [
      'feed',
      '<?xml version="1.0"?><!-- by a <p>rogram</p> --><feed xmlns="http://www.w3.org/2005/Atom">',
    ],
    ['feed', '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "x.dtd"><rss version="0.91">'],
    ['feed', '<!DOCTYPE rss [<!ENTITY a "b">]><rss>'],
    ['feed', '<rdf:RDF xmlns:rdf="x"><channel>'],
    ['feed', '{"version": "https://jsonfeed.org/version/1", "items": []}'],
    ['json-lines', '{"title": "a", "text": "b"}\n{"title": "c"}'],
    ['markdown', '---\ntitle: a\n---\ntext'],
    ['html', '<!doctype html><title>a</title>'],
    ['html', '<?xml version="1.0"?><!DOCTYPE html><html><body>'],
    ['html', '<p>A fragment of a page'],
    ['html', '<br />\n<b>Warning</b>: something\n<html>'],
    ['page-text', 'Home > News\nA headline of some kind\nAnd a text.'],
    ['page-text', 'The <rss of the matter'],
    ['page-text', ''],
  ];
  for (const [format, text] of cases) {
    it(`is ${format}: ${JSON.stringify(text.slice(0, 40))}`, () =>
      assert.equal(sniff(text), format));
  }
});

describe('A text', () => {
  it('is told from a picture, a program and noise', () => {
    const png = `\ufffdPNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0005\ufffd\0\0\u0003\ufffd\b\u0002`;
    assert.equal(isText(png.repeat(20)), false);
    assert.equal(isText('Home > News\nA headline\nAnd a text with one bad \ufffd sign.'), true);
    assert.equal(isText('مرحبا بكم\tفي الميناء'), true);
    assert.equal(isText(''), true);
  });
});
