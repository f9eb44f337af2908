import { Problem } from './problem.ts';
import type { components } from './schema.d.ts';

/**
 * Puts a picture into the paper's library. Throws a `Problem` that says what is wrong with it. A form
 * with a file is sent as it is: the description can only call the file a text.
 */
export async function uploadPicture(file: File): Promise<components['schemas']['Media']> {
  const form = new FormData();
  form.set('file', file);
  const response = await fetch('/api/v1/media', { method: 'POST', body: form });
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new Problem(response.status, answer);
  return answer;
}
