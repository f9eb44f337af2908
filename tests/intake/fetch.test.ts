import assert from 'node:assert/strict';
import { get } from 'node:http';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { isPublicAddress } from '../../src/http/outgoing/addresses.ts';
import type { Resolve } from '../../src/http/outgoing/pinnedAgent.ts';
import { fetchUrl } from '../../src/intake/fetch.ts';
import { httpServer as serve } from '../support/httpServer.ts';

const allowance = { loopback: true };
describe('An address of a network', () => {
  const cases: [string, boolean][] = [
    ['93.184.216.34', true],
    ['2606:2800:220:1::1', true],
    ...`0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.8.8.8 169.254.169.254 172.16.0.1 172.31.255.255
    192.168.1.1 192.0.2.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.1.1.1 255.255.255.255
    :: ::1 ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::127.0.0.1 64:ff9b::a00:1 100::1 2001::1 2001:db8::1
    2002:a00:1:: fc00::1 fd12:3456::1 fe80::1 fe80::1%eth0 ff02::1 localhost nonsense`
      .split(/\s+/)
      .map((address): [string, boolean] => [address, false]),
  ];
  for (const [address, isPublic] of cases) {
    it(`is ${isPublic ? '' : 'not '}on the open internet: ${address}`, () => {
      assert.equal(isPublicAddress(address), isPublic);
    });
  }
});

describe("Fetching a stranger's URL", () => {
  it('gives the bytes, unpacked, with the address where they were found', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/old') return response.writeHead(301, { location: '/new' }).end();
      assert.match(request.headers['user-agent'] ?? '', /^Broadsheet\//);
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
      return response.end(gzipSync('the harbour'));
    });
    const { url, contentType, bytes } = await fetchUrl(`${origin}/old`, { allowance });
    assert.deepEqual(
      [url, contentType, bytes.toString()],
      [`${origin}/new`, 'text/html', 'the harbour'],
    );
  });

  it('never asks a private network, whatever it is called', async () => {
    let asked = 0;
    const origin = await serve((_request, response) => {
      asked++;
      response.end('secret');
    });
    const { port } = new URL(origin);
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0x7f000001',
      '2130706433',
      '127.1',
      '0',
    ]) {
      await assert.rejects(fetchUrl(`http://${host}:${port}/`), /private network/, host);
    }
    assert.equal(asked, 0);
  });

  it('checks every redirect anew', async () => {
    const origin = await serve((request, response) => {
      const to = decodeURIComponent((request.url ?? '').slice(1));
      response.writeHead(302, { location: to }).end();
    });
    for (const [to, reason] of [
      ['http://169.254.169.254/latest/meta-data/', /private network/],
      ['http://10.0.0.1/', /private network/],
      ['http://[::ffff:10.0.0.1]/', /private network/],
      ['file:///etc/passwd', /only http and https/],
      ['http://ada:secret@tide.example/', /password/],
    ] as const) {
      await assert.rejects(
        fetchUrl(`${origin}/${encodeURIComponent(to)}`, { allowance }),
        reason,
        to,
      );
    }
  });

  it('goes no further than five redirects', async () => {
    let asked = 0;
    const origin = await serve((_request, response) => {
      asked++;
      response.writeHead(307, { location: '/again' }).end();
    });
    await assert.rejects(fetchUrl(origin, { allowance }), /more than 5 times/);
    assert.equal(asked, 6);
  });

  it('takes no more bytes than it may, packed or not', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/packed') {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        return response.end(gzipSync(Buffer.alloc(1_000_000)));
      }
      const more = () => {
        while (response.write(Buffer.alloc(64_000)));
        response.once('drain', more);
      };
      return more();
    });
    await assert.rejects(
      fetchUrl(`${origin}/endless`, { allowance, largest: 500_000 }),
      /larger than 500000/,
    );
    await assert.rejects(
      fetchUrl(`${origin}/packed`, { allowance, largest: 500_000 }),
      /unpacks to more/,
    );
  });

  it('waits no longer than it may', async () => {
    const origin = await serve(() => {});
    await assert.rejects(
      fetchUrl(origin, { allowance, wait: 300 }),
      /no answer within 0.3 seconds/,
    );
    const slow = await serve((_request, response) => {
      const timer = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(timer));
    });
    await assert.rejects(fetchUrl(slow, { allowance, wait: 400 }), /no answer within 0.4 seconds/);
  });

  it('says what was answered instead of a page', async () => {
    const origin = await serve((_request, response) => response.writeHead(410).end('gone'));
    await assert.rejects(fetchUrl(origin, { allowance }), /answers 410/);
    await assert.rejects(fetchUrl('nonsense', { allowance }), /is no address/);
    await assert.rejects(fetchUrl('ftp://tide.example/', { allowance }), /only http and https/);
  });
});

describe('A name that changes its mind (DNS rebinding)', () => {
  const OPEN = '127.0.0.9';
  const SECRET = '127.0.0.1';

  /** Both listen on one port: what is asked depends on what the name answers alone. */
  async function attack() {
    const asked: string[] = [];
    const secret = await serve((_request, response) => {
      asked.push('secret');
      response.end('the secret of this machine');
    });
    const port = Number(new URL(secret).port);
    await serve(
      (request, response) => {
        asked.push('open');
        if (request.url === '/again') {
          const location = `http://rebind.example:${port}/secret`;
          return response.writeHead(302, { location, connection: 'close' }).end();
        }
        return response.end('what anybody may read');
      },
      { host: OPEN, port },
    );
    const answers: string[] = [];
    const resolveAs =
      (...lists: string[][]): Resolve =>
      (_name, answer) => {
        const list = lists[Math.min(answers.length, lists.length - 1)] ?? [];
        answers.push(list.join(' '));
        answer(
          null,
          list.map((address) => ({ address, family: 4 })),
        );
      };
    return { asked, answers, port, resolveAs, url: `http://rebind.example:${port}` };
  }

  const openAlone = { allowance: { addresses: [OPEN] } };

  it('reaches this machine through whoever looks first and connects later', async () => {
    const { asked, port, resolveAs } = await attack();
    const resolve = resolveAs([OPEN], [SECRET]);
    const look = () =>
      new Promise<string>((done) =>
        resolve('rebind.example', (_, list) => done(list?.[0]?.address ?? '')),
      );
    assert.equal(await look(), OPEN, 'the look before is harmless');
    const host = await look();
    await new Promise((done) =>
      get({ host, port }, (response) => response.resume().on('end', done)),
    );
    assert.deepEqual(asked, ['secret']);
  });

  it('gets nowhere here: connected is to the address that was checked', async () => {
    const { asked, answers, url, resolveAs } = await attack();
    const resolve = resolveAs([OPEN], [SECRET]);
    const page = await fetchUrl(`${url}/page`, { ...openAlone, resolve });
    assert.equal(page.bytes.toString(), 'what anybody may read');
    assert.deepEqual([asked, answers], [['open'], [OPEN]]);
    await assert.rejects(fetchUrl(`${url}/page`, { ...openAlone, resolve }), /private network/);
    assert.deepEqual(asked, ['open']);
  });

  it('gets nowhere by way of a redirect, nor with both answers at once', async () => {
    const first = await attack();
    await assert.rejects(
      fetchUrl(`${first.url}/again`, { ...openAlone, resolve: first.resolveAs([OPEN], [SECRET]) }),
      /private network/,
    );
    assert.deepEqual(first.asked, ['open']);
    const second = await attack();
    const resolve = second.resolveAs([SECRET, OPEN]);
    await fetchUrl(`${second.url}/page`, { ...openAlone, resolve });
    assert.deepEqual(second.asked, ['open']);
  });
});
