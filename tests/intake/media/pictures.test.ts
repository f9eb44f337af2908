import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import sharp from 'sharp';
import { localFile } from '../../../src/intake/media/localFile.ts';
import { createPictureDesk } from '../../../src/intake/media/pictureDesk.ts';
import { readPicture } from '../../../src/store/readPicture.ts';
import { openStore } from '../../../src/store/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-pictures-'));
after(() => rmSync(folder, { recursive: true }));

const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#345' } })
  .jpeg()
  .withExif({ IFD0: { Artist: 'Ada Pell' }, IFD3: { GPSLatitudeRef: 'N' } })
  .withMetadata({ orientation: 6 })
  .toBuffer();
const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><script>alert(1)</script><rect width="30" height="20" fill="red"/></svg>',
);

describe('A picture that comes in', () => {
  it('is written anew: upright, without what it carried', async () => {
    const picture = await readPicture(photo);
    assert.deepEqual([picture.type, picture.width, picture.height], ['image/jpeg', 40, 60]);
    const { exif, orientation } = await sharp(picture.bytes).metadata();
    assert.deepEqual([exif, orientation], [undefined, undefined]);
    assert.ok((await sharp(photo).metadata()).exif, 'there was something to lose');
  });

  it('is a picture of a drawing, not the drawing', async () => {
    const { type, bytes, width } = await readPicture(drawing);
    assert.deepEqual([type, width, bytes.includes('script')], ['image/png', 30, false]);
  });

  it('is none where its content is none, whatever it is called', async () => {
    await assert.rejects(readPicture(Buffer.from('<html>no</html>')), /is no picture/);
    await assert.rejects(readPicture(photo.subarray(0, 200)), /is no picture|damaged/);
    const vast = '<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000"/>';
    await assert.rejects(readPicture(Buffer.from(vast)), /million pixels/);
  });
});

describe('The folder of the old site', () => {
  const uploads = join(folder, 'uploads');
  mkdirSync(join(uploads, '2024/01'), { recursive: true });
  writeFileSync(join(uploads, '2024/01/a b.jpg'), photo);
  writeFileSync(join(folder, 'secret.jpg'), photo);
  symlinkSync(join(folder, 'secret.jpg'), join(uploads, 'link.jpg'));

  it('is searched by the end of the address', async () => {
    const found = await localFile(
      uploads,
      'https://brede.example/wp-content/uploads/2024/01/a%20b.jpg?x',
    );
    assert.deepEqual(found, photo);
  });

  it('gives nothing that lies outside', async () => {
    for (const path of ['../secret.jpg', '..%2Fsecret.jpg', '%2e%2e/secret.jpg', 'link.jpg', '']) {
      assert.equal(await localFile(uploads, `https://brede.example/${path}`), null, path);
    }
  });
});

describe('The media library', () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url?.startsWith('/photo')) response.end(photo);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  after(() => server.close());

  it('fetches each picture once, and keeps each content once', async () => {
    const store = await openStore(':memory:');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const fetch = { allowance: { loopback: true } };
    const desk = createPictureDesk(store, { mediaFolder: join(folder, 'media'), fetch });
    const one = await desk.take(`${base}/photo.jpg`, { alt: '', caption: 'First', credit: '' });
    const same = await desk.take(`${base}/photo-2.jpg`, {
      alt: 'A',
      caption: 'Second',
      credit: '',
    });
    await desk.take(`${base}/photo.jpg`, { alt: '', caption: '', credit: 'Cara Vint' });
    assert.equal(one.file, same.file);
    const rows = await store.db.selectFrom('media').selectAll().execute();
    assert.deepEqual(
      rows.map(({ alt, caption, credit }) => [alt, caption, credit]),
      [['A', 'First', 'Cara Vint']],
    );
    for (let time = 0; time < 2; time++) {
      await assert.rejects(desk.take(`${base}/gone.jpg`, one), /answers 404/);
    }
    assert.deepEqual(asked, ['/photo.jpg', '/photo-2.jpg', '/gone.jpg']);
    await store.close();
  });

  it('asks no address of a private network, and no host that is gone again and again', async () => {
    const store = await openStore(':memory:');
    const desk = createPictureDesk(store, { mediaFolder: join(folder, 'media') });
    const words = { alt: '', caption: '', credit: '' };
    await assert.rejects(desk.take('http://127.0.0.1:9/0.jpg', words), /private network/);
    for (let number = 1; number < 5; number++) {
      await assert.rejects(desk.take(`http://127.0.0.1:9/${number}.jpg`, words), /private/);
    }
    await assert.rejects(desk.take('http://127.0.0.1:9/5.jpg', words), /was not asked for/);
    await store.close();
  });
});
