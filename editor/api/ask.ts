import { Problem } from './problem.ts';

const BASE = '/api/v1';

/** Asks the API and reads its answer. Throws a `Problem` for a refusal, a `TypeError` without a network. */
export async function ask(
  path: string,
  init: { method?: string; body?: unknown; etag?: string } = {},
): Promise<{ answer: unknown; etag: string }> {
  const response = await fetch(BASE + path, {
    method: init.method ?? 'GET',
    headers: {
      ...(init.body !== undefined && { 'Content-Type': 'application/json' }),
      ...(init.etag !== undefined && { 'If-Match': init.etag }),
    },
    ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
  });
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) throw new Problem(response.status, answer);
  return { answer, etag: response.headers.get('ETag') ?? '' };
}
