import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { Failure } from '../lib/failure.ts';

/** A request's head and body must have come within this; a slow sender holds no connection. */
const REQUEST_TIMEOUT = 30_000;
const HEADERS_TIMEOUT = 10_000;
const KEEP_ALIVE = 15_000;

/** Tries to answer without the router; true when it has. */
export type Shortcut = (request: IncomingMessage, response: ServerResponse) => boolean;

export type Listening = { port: number; stop(): Promise<void> };

/** Serves an app, with a shortcut before it. Throws a `Failure` when the port cannot be had. */
export async function listen(
  app: Hono,
  shortcut: Shortcut,
  { port, host }: { port: number; host: string },
): Promise<Listening> {
  const route = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    if (!shortcut(request, response)) void route(request, response);
  });
  server.requestTimeout = REQUEST_TIMEOUT;
  server.headersTimeout = HEADERS_TIMEOUT;
  server.keepAliveTimeout = KEEP_ALIVE;
  await bind(server, port, host);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () => stop(server),
  };
}

/** Finds out before anything is begun whether the port can be had. Throws the `Failure` of `listen`. */
export async function tryPort({ port, host }: { port: number; host: string }) {
  const server = createServer();
  await bind(server, port, host);
  await new Promise((resolve) => server.close(resolve));
}

function bind(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function explained(error: NodeJS.ErrnoException, port: number, host: string): Failure {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken: choose another with --port, or stop the program that has it.`,
    EACCES: `Port ${port} may not be used by this account: choose one above 1023 with --port.`,
    EADDRNOTAVAIL: `This machine has no address ${host}: choose another with --host.`,
    ENOTFOUND: `There is no host ${host}: choose another with --host.`,
  };
  return new Failure(reasons[error.code ?? ''] ?? `The server could not start: ${error.message}.`);
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
  });
}
