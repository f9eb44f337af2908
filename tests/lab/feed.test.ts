import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { labFeed } from '../../src/lab/feed.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-lab-'));
after(() => rmSync(folder, { recursive: true }));

it('lab feed answers with a line a file, whatever its packing and encoding, and names what is none', async () => {
  const rss =
    '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>Br\u00e8de</title><item><title>Fog</title><link>https://brede.example/1</link></item></channel></rss>';
  writeFileSync(join(folder, 'a.xml.gz'), gzipSync(Buffer.from(rss, 'latin1')));
  writeFileSync(join(folder, 'b.xml'), 'no feed');
  writeFileSync(
    join(folder, 'c.json'),
    '{"version":"https://jsonfeed.org/version/1","title":"C","items":[]}',
  );
  const output = new PassThrough();
  assert.equal(await labFeed([folder], output), 0);
  output.end();
  const lines = (await output.toArray()).join('').trim().split('\n');
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)),
    [
      {
        file: 'a.xml.gz',
        format: 'rss 2.0',
        title: 'Brède',
        entries: [
          {
            id: null,
            url: 'https://brede.example/1',
            headline: 'Fog',
            published: null,
            updated: null,
            text: '',
            bylines: [],
            topics: [],
            enclosures: [],
          },
        ],
        problems: [],
      },
      {
        file: 'b.xml',
        error: 'is no feed: neither RSS, Atom, RDF, CDF, JSON Feed, ninjs, NewsML-G2 nor NITF',
      },
      { file: 'c.json', format: 'json feed 1', title: 'C', entries: [], problems: [] },
    ],
  );
});
