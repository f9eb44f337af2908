import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { after } from 'node:test';

/** A mail server of the plainest kind (RFC 5321): it keeps what it takes, and refuses one address. */
export async function smtpServer({ refuses = '' } = {}) {
  const taken: string[] = [];
  const server = createServer((socket) => void converse(socket, taken, refuses));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => server.close());
  return { address: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, taken };
}

async function converse(socket: Socket, taken: string[], refuses: string) {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let letter: string[] | null = null;
  say('220 test');
  for await (const line of createInterface({ input: socket })) {
    if (letter && line === '.') {
      taken.push(letter.join('\n'));
      letter = null;
      say('250 taken');
    } else if (letter) letter.push(line);
    else if (line.startsWith('QUIT')) socket.end('221 bye\r\n');
    else if (line.startsWith('DATA')) {
      letter = [];
      say('354 go on');
    } else if (refuses && line.startsWith('RCPT') && line.includes(refuses)) say('550 nobody here');
    else say('250 well');
  }
}
