import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { CopyFinder } from '../discovery/copies.ts';
import { Failure } from '../lib/failure.ts';
import { progress, readLines, writeLine } from './lines.ts';

const story = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  headline: z.string().nullish(),
  text: z.string().nullish(),
});

type Answer = { id: string; copyOf: string | null; similarity?: number } | { error: string };

/**
 * `lab copies`: stories in as they arrived, and of each the earliest that it repeats, before the next
 * is read. What came first is told by the lines, since a copy may bear any date. Gives 0; throws a
 * `Failure` on wrong usage.
 */
export async function labCopies(args: string[], input: Readable, output: Writable) {
  if (args.length > 0) throw new Failure(`lab copies takes no "${args[0]}": it reads its input.`);
  const copies = new CopyFinder();
  const shown = progress('stories');
  for await (const line of readLines(input)) {
    const answer = 'error' in line ? line : copyOf(copies, line);
    await writeLine(output, 'error' in answer ? { error: answer.error, line: line.line } : answer);
    shown.step();
  }
  shown.end();
  return 0;
}

function copyOf(copies: CopyFinder, { line, value }: { line: number; value: unknown }): Answer {
  const parsed = story.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { error: `${issue?.path.join('.') || 'story'}: ${issue?.message}` };
  }
  const { id, headline, text } = parsed.data;
  const [link] = copies.put(id, `${headline ?? ''}\n${text ?? ''}`, line);
  if (!link) return { id, copyOf: null };
  return { id, copyOf: link.original, similarity: Number(link.similarity.toPrecision(4)) };
}
