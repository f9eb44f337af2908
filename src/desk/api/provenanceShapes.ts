import type { z } from '@hono/zod-openapi';
import type { CorrectionRow, DoubtRow, OriginRow } from '../../store/tables/provenance.ts';
import { optionalTime, timeOf, type wholeStory } from './storyShapes.ts';

type Whole = z.infer<typeof wholeStory>;

/** Where a story comes from, as the API shows it. */
export const originsShown = (rows: readonly OriginRow[]): Whole['origins'] =>
  rows.map(({ publisher, url, publishedAt, licence, certainty, evidence }) => ({
    ...{ publisher, url, licence, certainty, evidence },
    publishedAt: optionalTime(publishedAt),
  }));

/** What does not hold together of a story, as the API shows it. */
export const doubtsShown = (rows: readonly DoubtRow[]): Whole['doubts'] =>
  rows.map(({ field, claim, evidence }) => ({ field, claim, evidence }));

/** What was corrected or clarified of a story, as the API shows it. */
export const correctionShown = ({
  kind,
  text,
  grave,
  at,
}: CorrectionRow): Whole['corrections'][number] => ({
  ...{ kind, text, grave: grave === 1, at: timeOf(at) },
});
