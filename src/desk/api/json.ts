import type { z } from '@hono/zod-openapi';

/**
 * A request's body of that shape, as JSON, with an example for its description; spread it into the
 * `request` of a route.
 */
export const json = <Shape extends z.ZodType>(schema: Shape, example?: z.input<Shape>) => ({
  body: {
    required: true,
    content: { 'application/json': { schema, ...(example !== undefined && { example }) } },
  },
});

/** An answer of that shape, as JSON, with what it is. */
export const answer = <Shape extends z.ZodType>(description: string, schema: Shape) => ({
  description,
  content: { 'application/json': { schema } },
});
