import { z } from 'zod';

const text = z.string().trim().min(1).optional().catch(undefined);
const listOf = <Part extends z.ZodType>(part: Part) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((values) =>
      values.flatMap((value): z.output<Part>[] => {
        const read = part.safeParse(value);
        return read.success ? [read.data] : [];
      }),
    );

const variant = z.object({ role: text, contenttype: text, value: z.string() });
const concept = z.union([
  z.string().transform((name) => ({ name, rel: undefined, role: undefined, literal: undefined })),
  z.object({ name: text, rel: text, role: text, literal: text }),
]);
const rendition = z.object({
  href: z.string(),
  contenttype: text,
  mimetype: text,
  sizeinbytes: z.number().optional().catch(undefined),
});
const concepts = listOf(concept);

/** Fields of ninjs 1.x (one headline, one byline), 2.x and 3.x (lists), by their folded names. */
export const ninjsItem = z.object({
  uri: text,
  version: z.union([z.string(), z.number()]).optional().catch(undefined),
  guid: text,
  type: text,
  ...{ firstcreated: text, versioncreated: text, contentcreated: text, embargoed: text },
  ...{
    embargoeduntil: text,
    expires: text,
    pubstatus: text,
    language: text,
    located: text,
    slugline: text,
  },
  ...{ copyrightholder: text, copyrightnotice: text, usageterms: text, source: text },
  urgency: z.coerce.number().optional().catch(undefined),
  ...{ title: text, headline: text, byline: text, by: text, ednote: text },
  signals: concepts,
  ...{ bodyxhtml: text, bodyhtml: text, bodytext: text, bodynitf: text },
  ...{ descriptiontext: text, descriptionxhtml: text, descriptionhtml: text },
  ...{ headlines: listOf(variant), bodies: listOf(variant), descriptions: listOf(variant) },
  ...{ subject: concepts, subjects: concepts, keywords: concepts },
  ...{ person: concepts, people: concepts, organisation: concepts, organisations: concepts },
  ...{ place: concepts, places: concepts, event: concepts, events: concepts },
  ...{ object: concepts, objects: concepts, authors: concepts, bylines: concepts },
  ...{ infosource: concepts, infosources: concepts, providers: concepts },
  altids: z.unknown().optional(),
  renditions: z
    .unknown()
    .optional()
    .transform((value) => listOf(rendition).parse(valuesOf(value))),
  associations: z.unknown().optional().transform(valuesOf),
});

export type NinjsItem = z.infer<typeof ninjsItem>;

/** The members of a list, or of the map by name that ninjs 1.x had in its place. */
export function valuesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

/** Items within items within items: no sender goes deeper than a package of packages. */
const MAX_DEPTH = 12;

/** The same with names as ninjs 1.x, 2.x and 3.x have in common: lower case, nothing between. */
export function folded(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((inner) => folded(inner, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.toLowerCase().replaceAll('_', ''),
      folded(inner, depth + 1),
    ]),
  );
}
