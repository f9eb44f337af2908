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
      const decoded = decode(bytes, contentType);
      assert.deepEqual([decoded.text, decoded.encoding], [text, encoding]);
    });
  }

  for (const [language, encoding, bytes, text] of [
    [
      'Japanese',
      'shift_jis',
      '8d6082cc95c782aa95f682ea82bd814282af82aa906c82cd82a282c882a982c182bd8142',
      '港の壁が崩れた。けが人はいなかった。',
    ],
    [
      'Russian',
      'koi8-r',
      'f0cfd2d420dac1cbd2d9d420dac120dbd4cfd2cdc120c920ccc5c4c120cec120d0d2c9d3d4c1cec92e',
      'Порт закрыт за шторма и леда на пристани.',
    ],
    [
      'Korean',
      'euc-kr',
      'c7d7b1b8c0c720baaec0cc20b9abb3cac1b3b4d92e20b4d9c4a320bbe7b6f7c0ba20bef8befab4d92e',
      '항구의 벽이 무너졌다. 다친 사람은 없었다.',
    ],
  ] as const) {
    it(`tells undeclared ${language} by its letters, and says so`, () => {
      const decoded = decode(
        Buffer.concat([
          latin1('<rss><title>'),
          Buffer.from(bytes, 'hex'),
          latin1('</title></rss>'),
        ]),
      );
      assert.equal(decoded.text, `<rss><title>${text}</title></rss>`);
      assert.equal(decoded.problem, `declares no encoding; read as ${encoding}`);
    });
  }

  for (const [what, bytes, problem] of [
    [
      'a false UTF-8',
      latin1('<?xml version="1.0" encoding="utf-8"?>\u00e8'),
      /^declares utf-8, which it is not; read as windows-1252$/,
    ],
    [
      'an encoding that is none',
      Buffer.from('<?xml version="1.0" encoding="bogus"?>è'),
      /“bogus” is no encoding; read as utf-8/,
    ],
    [
      'damage',
      Buffer.concat([Buffer.from('\uFEFFè'), Buffer.from([0xff])]),
      /some bytes are no utf-8/,
    ],
    [
      'overlong UTF-8',
      Buffer.concat([Buffer.from('è'.repeat(2_000)), Buffer.from([0xc0, 0xbc])]),
      /some bytes are no utf-8/,
    ],
  ] as const) {
    it(`names ${what}`, () => {
      assert.match(decode(bytes).problem ?? '', problem);
      assert.ok(!decode(bytes).text.includes('<b'), 'no overlong form becomes a tag');
    });
  }

  it('come in UTF-32 and with what Windows means by controls', () => {
    const wide = Buffer.from(
      [...'<p>港'].flatMap((letter) => [
        0,
        0,
        (letter.codePointAt(0) ?? 0) >> 8,
        (letter.codePointAt(0) ?? 0) & 255,
      ]),
    );
    assert.deepEqual(decode(wide), { text: '<p>港', encoding: 'utf-32be', problem: null });
    assert.equal(decode(Buffer.from('don\u0092t')).text, 'don’t');
  });

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
