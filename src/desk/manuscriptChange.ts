import { z } from 'zod';
import { slugOf } from '../lib/slug.ts';
import { bodyShape } from '../store/bodyShape.ts';

const line = (longest: number) =>
  z.string().trim().max(longest, `is too long: ${longest} characters at most`);

const optionalLine = (longest: number) =>
  line(longest)
    .nullable()
    .transform((text) => text || null);

const names = z
  .array(line(120).min(1, 'a name is empty'))
  .max(50, 'are too many: 50 at most')
  .transform((list) => [...new Set(list)]);

const isLanguage = (code: string) => {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
};

/** What somebody has written since the last time; what is left out stays. */
export const manuscriptChange = z
  .strictObject({
    headline: line(300),
    standfirst: optionalLine(1_000),
    dateline: optionalLine(120),
    slug: line(120).transform(slugOf),
    kind: z.enum(['report', 'analysis', 'opinion', 'feature', 'brief', 'interview', 'page']),
    language: line(20).refine(isLanguage, 'is a code as in en, de or pt-BR'),
    direction: z.enum(['ltr', 'rtl']),
    sectionId: z.string().nullable(),
    weight: z.int().min(1).max(9),
    pictureId: z.string().nullable(),
    topics: names,
    authors: names,
    contributors: names,
    body: bodyShape,
    sources: z
      .array(z.strictObject({ name: line(200).min(1), role: line(200), onRecord: z.boolean() }))
      .max(100, 'are too many: 100 at most'),
    showSources: z.boolean(),
  })
  .partial();

export type ManuscriptChange = z.infer<typeof manuscriptChange>;
