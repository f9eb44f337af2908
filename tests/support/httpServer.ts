import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

/** A real server on this machine until the tests of the file have ended; its address. */
export async function httpServer(
  listener: RequestListener,
  { host = '127.0.0.1', port = 0 } = {},
): Promise<string> {
  const server = createServer(listener);
  server.listen(port, host);
  await once(server, 'listening');
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}
