import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { decode } from '../../src/intake/encoding.ts';
import { textOf } from '../../src/intake/read.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('Bytes as text', () => {
  const cases: [string, Buffer, string | null, string, string][] = [
    ['plain UTF-8', Buffer.from('Brède'), null, 'Brède', 'utf-8'],
    [
      'a byte-order mark over all else',
      Buffer.from('\uFEFF<?xml encoding="iso-8859-1"?>è'),
      'text/html; charset=koi8-r',
      '<?xml encoding="iso-8859-1"?>è',
      'utf-8',
    ],
    [
      'what HTTP declares',
      latin1('Br\u00e8de'),
      'text/html; charset=ISO-8859-1',
      'Brède',
      'ISO-8859-1',
    ],
    [
      'what an XML declaration says',
      Buffer.concat([
        latin1('<?xml version="1.0" encoding="koi8-r"?>'),
        Buffer.from([0xd0, 0xcf, 0xd2, 0xd4]),
      ]),
      null,
      '<?xml version="1.0" encoding="koi8-r"?>порт',
      'koi8-r',
    ],
    [
      'what a meta element says',
      Buffer.concat([latin1('<meta charset="shift_jis">'), Buffer.from([0x8d, 0x60])]),
      null,
      '<meta charset="shift_jis">港',
      'shift_jis',
    ],
    [
      'no false declaration of UTF-8',
      latin1('<meta charset="utf-8">Br\u00e8de'),
      null,
      '<meta charset="utf-8">Brède',
      'windows-1252',
    ],
    [
      'no declaration that means nothing',
      Buffer.from('<meta charset="nonsense">è'),
      null,
      '<meta charset="nonsense">è',
      'utf-8',
    ],
    [
      'no UTF-16 that a readable page declares',
      Buffer.from('<meta charset="utf-16">è'),
      null,
      '<meta charset="utf-16">è',
      'utf-8',
    ],
    ['UTF-16 by its mark', Buffer.from('\uFEFFport', 'utf16le'), null, 'port', 'utf-16le'],
    ['UTF-16 by its first tag', Buffer.from('<p>port', 'utf16le'), null, '<p>port', 'utf-16le'],
    ['what Windows wrote', Buffer.from([0x93, 0x68, 0x94]), null, '“h”', 'windows-1252'],
  ];
  for (const [name, bytes, contentType, text, encoding] of cases) {
    it(`heeds ${name}`, () => {
      assert.deepEqual(decode(bytes, contentType), { text, encoding });
    });
  }

  it('bears a few damaged bytes in a long UTF-8 text', () => {
    const { text, encoding } = decode(
      Buffer.concat([Buffer.from('è'.repeat(3_000)), Buffer.from([0xff])]),
    );
    assert.equal(encoding, 'utf-8');
    assert.ok(text.startsWith('èè'));
  });

  it('are unzipped, but not without end', () => {
    assert.equal(textOf(gzipSync('Brède')).text, 'Brède');
    const bomb = gzipSync(Buffer.alloc(100_000_000));
    assert.ok(bomb.length < 200_000);
    assert.throws(() => textOf(bomb), /unpacks to more than 64 MB/);
    assert.throws(() => textOf(gzipSync('Brède').subarray(0, 12)), /no whole gzip file/);
  });
});
