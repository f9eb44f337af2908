import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { type Answered, ReplayedPaper } from '../discovery/replayedPaper.ts';
import { Failure } from '../lib/failure.ts';
import { progress, readLines, timeOf, writeLine } from './lines.ts';

const DEFAULT_K = 10;

const id = z.union([z.string().min(1), z.number()]).transform(String);
const time = z.union([z.number(), z.string()]).transform((value, context) => {
  const parsed = timeOf(value);
  if (parsed !== null) return parsed;
  context.addIssue('neither milliseconds nor an RFC 3339 time');
  return z.NEVER;
});
const optionalId = id.nullish().transform((value) => value ?? null);

const event = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('story'),
    id,
    time,
    headline: z.string().nullish(),
    text: z.string().nullish(),
    section: optionalId,
    storyline: optionalId,
    topics: z.array(z.string()).nullish(),
  }),
  z.object({ type: z.literal('read'), time, reader: id, session: optionalId, story: id }),
  z.object({
    type: z.literal('ask'),
    id,
    time,
    reader: optionalId,
    session: optionalId,
    k: z.number().int().positive().default(DEFAULT_K),
    candidates: z.array(id).nullish(),
    list: z.enum(['most-read', 'trending']).nullish(),
    window: z.enum(['1h', '24h', '7d', '30d']).default('24h'),
    section: optionalId,
  }),
]);

type Event = z.infer<typeof event>;
type Ask = Extract<Event, { type: 'ask' }>;

/**
 * `lab replay`: a log of publications and reads in, an answer to each ask out, before the next line
 * is read. Gives 0; throws a `Failure` on wrong usage.
 */
export async function labReplay(args: string[], input: Readable, output: Writable) {
  if (args.length > 0) throw new Failure(`lab replay takes no "${args[0]}": it reads its input.`);
  const paper = new ReplayedPaper();
  const shown = progress('lines');
  for await (const line of readLines(input)) {
    const answer = 'error' in line ? line : respond(paper, line.value);
    if (answer && 'error' in answer) {
      await writeLine(output, { error: answer.error, line: line.line });
    } else if (answer) await writeLine(output, answer);
    shown.step();
  }
  shown.end();
  return 0;
}

type Response = { id: string; stories: Answered[] } | { error: string } | null;

function respond(paper: ReplayedPaper, value: unknown): Response {
  const parsed = event.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { error: `${issue?.path.join('.') || 'line'}: ${issue?.message}` };
  }
  const told = parsed.data;
  switch (told.type) {
    case 'story':
      paper.publish({
        ...told,
        text: `${told.headline ?? ''}\n${told.text ?? ''}`.trim(),
        topics: told.topics ?? [],
      });
      return null;
    case 'read':
      paper.read(told);
      return null;
    case 'ask':
      return { id: told.id, stories: answerTo(paper, told).map(rounded) };
  }
}

function answerTo(paper: ReplayedPaper, ask: Ask): Answered[] {
  if (ask.list) {
    const { time, list, window, section, k: limit } = ask;
    return paper.rank({ time, list, window, section, limit });
  }
  const { id, time, reader, session, k: limit, candidates } = ask;
  return paper.recommend({
    id,
    time,
    reader: reader ?? '',
    session,
    limit,
    candidates: candidates ?? null,
  });
}

const rounded = (entry: Answered) => ({
  id: entry.id,
  score: Number(entry.score.toPrecision(4)),
  why: entry.why,
});
