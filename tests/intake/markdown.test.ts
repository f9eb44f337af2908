import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import sharp from 'sharp';
import { importFrom } from '../../src/intake/import.ts';
import { createPictureDesk } from '../../src/intake/media/pictureDesk.ts';
import { bodyText } from '../../src/store/body.ts';
import { linksIn } from '../../src/store/bodyLinks.ts';
import { openStore } from '../../src/store/store.ts';
import { storedBody } from '../../src/store/storedBody.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-markdown-'));
after(() => rmSync(folder, { recursive: true }));
const content = join(folder, 'content');

function write(name: string, bytes: string | Buffer) {
  mkdirSync(dirname(join(content, name)), { recursive: true });
  writeFileSync(join(content, name), bytes);
}

const picture = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
  .png()
  .toBuffer();
write('posts/thaw/ice.png', picture);
writeFileSync(join(folder, 'secret.png'), picture);
write(
  'posts/thaw/index.md',
  '---\ntitle: The thaw\ndate: 2024-03-05\nauthor: {name: Ada Pell}\n---\nSee [the ice](../ice.md).\n',
);
write(
  'posts/ice.md',
  `+++
title = "Ice & fog"
date = 2024-03-04T05:06:07Z
tags = ["Ice"]
categories = ["News", "Harbour"]
aliases = ["/old/ice/"]
[cover]
image = "thaw/ice.png"
alt = "Red ice"
+++
Froze. [It thawed](thaw/index.md). {{< youtube abc >}} {{% notice %}}Kept{{% /notice %}}

![Out](../../secret.png)

\`\`\`
{{< shown >}}
\`\`\`
`,
);
write(
  '_posts/2023-01-02-no-more.md',
  '---\ntitle: Jekyll\npublished: false\nredirect_from: /j/\npermalink: /:year/:title/\n---\n{% include ad.html %}Hello {{ site.baseurl }}\n',
);

describe('A folder of Markdown', async () => {
  const store = await openStore(':memory:');
  after(() => store.close());
  const desk = createPictureDesk(store, { mediaFolder: join(folder, 'media') });
  const terms = { draft: false, now: Date.UTC(2026, 0, 1), language: 'en' };
  const errors: string[] = [];
  const pictures = { desk, whose: 'own' as const };
  for await (const result of importFrom(store, content, terms, { pictures })) {
    if (result.outcome === 'failed') errors.push(result.error);
  }
  const story = (headline: string) =>
    store.db
      .selectFrom('stories')
      .selectAll()
      .where('headline', '=', headline)
      .executeTakeFirstOrThrow();

  it('comes in with what its generators write', async () => {
    const ice = await story('Ice & fog');
    assert.deepEqual(
      [ice.path, ice.sectionId, ice.status],
      ['/2024/03/04/ice', 'news', 'published'],
    );
    assert.equal(
      bodyText(storedBody(ice)),
      'Froze. It thawed.\n\nyoutube.com/watch?v=abc\n\nKept\n\n{{< shown >}}',
    );
    const lead = await store.db.selectFrom('media').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([lead.id, lead.alt, lead.width], [ice.pictureId, 'Red ice', 30]);
    const jekyll = await story('Jekyll');
    assert.deepEqual([jekyll.path, jekyll.status], ['/2023/01/02/no-more', 'draft']);
  });

  it('links its texts to one another and remembers their addresses', async () => {
    assert.equal(linksIn(storedBody(await story('Ice & fog')))[0], '/2024/03/05/thaw');
    assert.deepEqual(linksIn(storedBody(await story('The thaw'))), ['/2024/03/04/ice']);
    const redirects = await store.db
      .selectFrom('redirects')
      .selectAll()
      .orderBy('fromPath')
      .execute();
    const known = redirects.map(({ fromPath }) => fromPath);
    for (const address of ['/j', '/old/ice', '/posts/ice', '/posts/thaw']) {
      assert.ok(known.includes(address), address);
    }
    assert.ok(!known.some((address) => address.includes(':')));
  });

  it('gives no picture from outside, and says so', () => {
    assert.equal(errors.length, 1);
    assert.match(errors[0] ?? '', /secret\.png is in no folder here/);
  });
});
