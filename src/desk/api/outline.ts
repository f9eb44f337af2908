import { z } from 'zod';

/** As much of an OpenAPI 3.1 schema as the page of the API shows. */
const schema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  description: z.string().optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
});

/** A field of a body: its name with those of the fields around it, what it holds, what it is for. */
export type Field = { name: string; holds: string; required: boolean; about: string };

/** Fields within fields are listed so deep; a shape may contain itself. */
const DEEPEST = 3;

/** The fields of a schema, outermost first. `named` are the document's component schemas. */
export function fieldsOf(
  whole: unknown,
  named: Record<string, unknown>,
  prefix = '',
  depth = 0,
): Field[] {
  const { properties = {}, required = [], allOf = [], items } = resolved(whole, named);
  const own = Object.entries(properties).flatMap(([key, value]) => {
    const field = resolved(value, named);
    const name = prefix + key;
    const about = field.description ?? '';
    const shown = { name, holds: holds(value, named), required: required.includes(key), about };
    return depth + 1 < DEEPEST
      ? [shown, ...fieldsOf(value, named, `${name}.`, depth + 1)]
      : [shown];
  });
  const parts = allOf.flatMap((part) => fieldsOf(part, named, prefix, depth));
  const entries = items ? fieldsOf(items, named, `${prefix.replace(/\.$/, '')}[].`, depth) : [];
  return [...parts, ...own, ...entries];
}

/** What a schema holds, in a few words: "string (date-time)", "Story[]", "draft | published". */
export function holds(whole: unknown, named: Record<string, unknown>): string {
  const parsed = schema.safeParse(whole);
  if (!parsed.success) return 'anything';
  const { $ref, type, format, enum: choices, items, anyOf, oneOf, allOf } = parsed.data;
  if ($ref) return nameIn($ref);
  if (parsed.data.const !== undefined) return JSON.stringify(parsed.data.const);
  if (choices) return choices.map(String).join(' | ');
  const either = anyOf ?? oneOf;
  if (either) return [...new Set(either.map((one) => holds(one, named)))].join(' | ');
  if (items) return `${holds(items, named)}[]`;
  if (allOf) return allOf.map((one) => holds(one, named)).join(' & ');
  const types = Array.isArray(type) ? type.join(' | ') : (type ?? 'anything');
  return format ? `${types} (${format})` : types;
}

function resolved(whole: unknown, named: Record<string, unknown>): z.infer<typeof schema> {
  const parsed = schema.safeParse(whole);
  if (!parsed.success) return {};
  return parsed.data.$ref ? resolved(named[nameIn(parsed.data.$ref)], named) : parsed.data;
}

const nameIn = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1);
