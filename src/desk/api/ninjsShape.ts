import { z } from '@hono/zod-openapi';

const text = z.array(
  z.strictObject({ role: z.string(), contentType: z.string().optional(), value: z.string() }),
);
const concept = z.strictObject({ name: z.string(), rel: z.string().optional() });

const rendition = z.strictObject({
  ...{ name: z.string(), href: z.url(), contentType: z.string() },
  ...{ width: z.int(), height: z.int() },
});

const picture = z.strictObject({
  ...{ name: z.string(), uri: z.url(), type: z.literal('picture') },
  descriptions: text,
  by: z.string().optional(),
  renditions: z.array(rendition),
});

/**
 * What of ninjs 3.0 a story fills: every field by its name and type in the standard, nothing besides.
 * https://iptc.org/standards/ninjs/
 */
export const ninjs = z
  .strictObject({
    ...{ uri: z.url(), type: z.literal('text'), representationType: z.literal('full') },
    standard: z.strictObject({ name: z.string(), version: z.string(), schema: z.url() }),
    ...{ firstCreated: z.iso.datetime(), versionCreated: z.iso.datetime() },
    pubStatus: z.literal('usable'),
    language: z.string(),
    by: z.string().optional(),
    ...{ headlines: text, descriptions: text, bodies: text },
    subjects: z.array(concept),
    people: z.array(concept),
    infoSources: z.array(z.strictObject({ name: z.string() })),
    usageTerms: z.string().optional(),
    edNote: z.string().optional().openapi({ description: 'The corrections, newest last' }),
    associations: z.array(picture),
  })
  .openapi('Ninjs');

export type Ninjs = z.infer<typeof ninjs>;
