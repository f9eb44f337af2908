import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What is wrong with a request, for the program that made it (RFC 9457). */
export type Problem = {
  status: ContentfulStatusCode;
  title: string;
  /** The field that is wrong, where it is one. */
  field?: string;
  /** What may stand there. */
  allowed?: string[];
  /** The thing as it stands, for whoever wanted to change an earlier one. */
  current?: object;
  /** Whoever stands in the way. */
  holder?: { id: string; name: string };
};

/** Answers with a problem document. */
export function problem(c: Context, { status, ...details }: Problem): Response {
  const body = JSON.stringify({ type: 'about:blank', status, ...details });
  return c.body(body, status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}
