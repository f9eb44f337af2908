import type { Context } from 'hono';
import { type Problem, problem } from '../http/problem.ts';
import type { Outcome } from './events.ts';

const NOT_WRITTEN: Problem = {
  status: 503,
  title: 'This could not be recorded just now. Please try again in a moment.',
};

/** The story's counts as they now stand, or what was wrong. Null: it could not be written. */
export function answerTo(c: Context, outcome: Outcome | null): Response {
  if (!outcome) return problem(c, NOT_WRITTEN);
  if (outcome.result !== 'taken') return problem(c, refusals(outcome));
  return c.json(outcome.standing, 200, { 'Cache-Control': 'no-store' });
}

function refusals(outcome: Exclude<Outcome, { result: 'taken' }>): Problem {
  switch (outcome.result) {
    case 'unknown-story':
      return { status: 404, title: 'There is no such story.', field: 'story' };
    case 'unknown-kind':
      return {
        status: 400,
        title: `kind: must be one of ${outcome.allowed.join(', ')}, or null`,
        field: 'kind',
        allowed: outcome.allowed,
      };
    case 'too-many':
      return { status: 429, title: 'That is more than a person does. Please wait a minute.' };
    case 'not-a-reader':
      return { status: 403, title: 'This is for readers.' };
  }
}
