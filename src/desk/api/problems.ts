import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type Problem, problem } from '../../http/problem.ts';
import { Refusal } from '../act.ts';
import { HeldByAnother } from '../heldByAnother.ts';

/** Thrown anywhere below the API: the answer is a problem document. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  readonly problem: Problem;
  constructor(details: Problem) {
    super(details.title);
    this.problem = details;
  }
}

/** The shape of a problem, as the description tells it (RFC 9457). */
export const problemShape = z
  .object({
    type: z.string(),
    status: z.int(),
    title: z.string(),
    field: z.string().optional(),
    allowed: z.array(z.string()).optional(),
  })
  .openapi('Problem');

const WORDS = {
  401: 'No token or session, or one that does not hold',
  403: 'The token lacks the scope, or the role the power',
  404: 'There is no such thing',
  410: 'It was withdrawn; `title` says why',
  409: 'Its state does not allow that',
  413: 'It is larger than is taken',
  412: 'It has changed since it was read',
  422: 'A field is wrong; `field` names it',
  428: 'It must say what it changes (If-Match)',
  429: 'Too many were asked for; `Retry-After` says in how many seconds to come again',
} as const;

/** The answers of a route besides the good one, for its description. */
export const problems = (...statuses: (keyof typeof WORDS)[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: WORDS[status],
        content: { 'application/problem+json': { schema: problemShape } },
      },
    ]),
  );

/** What a request that did not fit its route's shapes is told: the first field that is wrong. */
export function misfit(result: { success: boolean; error?: z.ZodError }, c: Context) {
  if (result.success) return undefined;
  const [issue] = result.error?.issues ?? [];
  const field = issue?.path.join('.') || 'body';
  return problem(c, { status: 422, title: `${field}: ${issue?.message ?? 'is not right'}`, field });
}

/** Turns what was thrown into a problem; what nobody foresaw is thrown on, to be logged. */
export function problemOf(error: Error, c: Context): Response {
  if (error instanceof ApiProblem) return problem(c, error.problem);
  if (error instanceof Refusal) return problem(c, refused(error));
  if (error instanceof HTTPException) {
    return problem(c, {
      status: error.status,
      title: error.message || 'The request could not be read.',
    });
  }
  throw error;
}

/** Why an act was not done, as a problem document has it. */
export function refused(refusal: Refusal) {
  const { status, message: title, field } = refusal;
  const holder = refusal instanceof HeldByAnother ? refusal.holder : undefined;
  return { status, title, ...(field !== undefined && { field }), ...(holder && { holder }) };
}
