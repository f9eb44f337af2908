import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { SECURITY_HEADERS } from '../http/securityHeaders.ts';
import type { Page } from './page.ts';

export type Encoding = 'identity' | 'gzip' | 'br';

/** One form of a page, ready to be sent: names and values of headers in turn, and the bytes. */
type Form = { etag: string; headers: string[]; shortHeaders: string[]; body: Buffer };

/** A page as bytes. Until the compressed forms are there, they are the plain one. */
export type Finished = { status: number; bytes: number; forms: Record<Encoding, Form> };

/** Below this, compressing saves no packet. */
const WORTH_COMPRESSING = 1_024;
const BROTLI_QUALITY = 9;
const GZIP_LEVEL = 9;

const inBackground = { gzip: promisify(gzip), brotli: promisify(brotliCompress) };

/** The bytes of a page in its plain form. */
export function finished(page: Page): Finished {
  const body = Buffer.from(page.body);
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 16);
  const identity = form(
    {
      'Content-Type': page.contentType,
      'Cache-Control': 'public, no-cache',
      Vary: 'Accept-Encoding',
      ...SECURITY_HEADERS,
      ...page.headers,
    },
    digest,
    body,
  );
  const forms = { identity, gzip: identity, br: identity };
  return { status: page.status, bytes: body.length, forms };
}

/** The same with its compressed forms, made on the thread pool, away from the loop that answers. */
export async function compressed(page: Finished): Promise<Finished> {
  const { identity } = page.forms;
  if (identity.body.length < WORTH_COMPRESSING) return page;
  const [zipped, brotli] = await Promise.all([
    inBackground.gzip(identity.body, { level: GZIP_LEVEL }),
    inBackground.brotli(identity.body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
    }),
  ]);
  const forms = {
    identity,
    gzip: encoded(identity, 'gzip', zipped),
    br: encoded(identity, 'br', brotli),
  };
  return { ...page, forms, bytes: identity.body.length + zipped.length + brotli.length };
}

function form(headers: Record<string, string>, digest: string, body: Buffer): Form {
  const etag = `"${digest}"`;
  const shortHeaders = [...Object.entries(headers).flat(), 'ETag', etag];
  return {
    etag,
    shortHeaders,
    body,
    headers: [...shortHeaders, 'Content-Length', String(body.length)],
  };
}

function encoded(identity: Form, encoding: 'gzip' | 'br', body: Buffer): Form {
  const etag = identity.etag.replace(/"$/, `-${encoding}"`);
  const shortHeaders = identity.shortHeaders
    .map((value) => (value === identity.etag ? etag : value))
    .concat('Content-Encoding', encoding);
  return {
    etag,
    shortHeaders,
    body,
    headers: [...shortHeaders, 'Content-Length', String(body.length)],
  };
}
