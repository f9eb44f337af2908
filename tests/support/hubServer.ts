import { createHmac } from 'node:crypto';
import { httpServer } from './httpServer.ts';

type Asked = { mode: string; topic: string; callback: string; secret: string; lease: string };

/** A hub as W3C WebSub has it: asks back, pushes signed, knows whom it may push to. */
export async function hubServer() {
  const asked: Asked[] = [];
  const url = await httpServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const form = new URLSearchParams(body);
      const of = (name: string) => form.get(`hub.${name}`) ?? '';
      asked.push({
        ...{ mode: of('mode'), topic: of('topic'), callback: of('callback') },
        ...{ secret: of('secret'), lease: of('lease_seconds') },
      });
      response.writeHead(202).end();
    });
  });

  return {
    url,
    asked,
    /** Asks back (5.3); the status and what was answered. */
    async verify({ mode, topic, callback }: Asked, challenge = 'tide-42', lease = 86_400) {
      const query = new URLSearchParams({
        'hub.mode': mode,
        'hub.topic': topic,
        'hub.challenge': challenge,
        'hub.lease_seconds': String(lease),
      });
      const response = await fetch(`${callback}?${query}`);
      return { status: response.status, text: await response.text(), headers: response.headers };
    },
    /** Pushes content, signed with a secret. */
    async push({ callback }: Asked, content: string, secret: string, method = 'sha256') {
      const signature = createHmac(method, secret).update(content).digest('hex');
      const { status } = await fetch(callback, {
        method: 'POST',
        headers: {
          'content-type': 'application/rss+xml',
          'x-hub-signature': `${method}=${signature}`,
        },
        body: content,
      });
      return status;
    },
  };
}
