import { Problem } from './problem.ts';

/** A picture of the paper's library. */
export type Media = {
  id: string;
  src: string;
  alt: string;
  caption: string;
  credit: string;
  focus: { x: number; y: number } | null;
};

/** Puts a picture into the paper's library. Throws a `Problem` that says what is wrong with it. */
export async function uploadPicture(file: File): Promise<Media> {
  const form = new FormData();
  form.set('file', file);
  const response = await fetch('/api/v1/media', { method: 'POST', body: form });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Problem(response.status, answer);
  return answer as Media;
}
