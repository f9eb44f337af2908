import type { z } from 'zod';
import { Refusal } from './act.ts';

/** A form as its act wants it. Throws a `Refusal` that says what is missing. */
export function readForm<Shape extends z.ZodType>(shape: Shape, form: object): z.infer<Shape> {
  const parsed = shape.safeParse(form);
  if (parsed.success) return parsed.data;
  throw new Refusal(parsed.error.issues[0]?.message ?? 'The form is incomplete.', 422);
}
