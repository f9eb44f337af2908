import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { Grouping } from '../discovery/storylines/grouping.ts';
import { Failure } from '../lib/failure.ts';
import { progress, readLines, timeOf, writeLine } from './lines.ts';

const time = z.union([z.string(), z.number()]);

const story = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  language: z.string().nullish(),
  published: time.nullish(),
  time: time.nullish(),
  headline: z.string().nullish(),
  text: z.string().nullish(),
});

/**
 * `lab storylines`: stories in, in the order of their times, and of each the storyline that it
 * continues or begins, answered before the next is read. A story without a time is taken to follow
 * the one before it at once. Gives 0; throws a `Failure` on wrong usage.
 */
export async function labStorylines(
  args: string[],
  input: Readable,
  output: Writable,
): Promise<number> {
  if (args.length > 0) {
    throw new Failure(`lab storylines takes no "${args[0]}": it reads its input.`);
  }
  const place = placing();
  const shown = progress('stories');
  for await (const line of readLines(input)) {
    const answer = 'error' in line ? { error: line.error } : place(line.value);
    await writeLine(output, 'error' in answer ? { ...answer, line: line.line } : answer);
    shown.step();
  }
  shown.end();
  return 0;
}

type Answer = { id: string; storyline: string } | { error: string };

function placing(): (value: unknown) => Answer {
  const grouping = new Grouping();
  let latest = 0;
  return (value) => {
    const parsed = story.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return { error: `${issue?.path.join('.') || 'story'}: ${issue?.message}` };
    }
    const { id, headline, text, language, published, time: told } = parsed.data;
    latest = timeOf(published ?? told) ?? latest;
    const { storyline } = grouping.place({
      headline: headline ?? '',
      text: text ?? '',
      language: language ?? 'en',
      publishedAt: latest,
    });
    return { id, storyline: storyline.id };
  };
}
