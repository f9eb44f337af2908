import { effectiveNumber } from '../../lib/effectiveNumber.ts';
import type { StoryShown } from '../../store/readership/lists.ts';

/**
 * How varied a list was: as many stories, and as many sections, as would be shown equally often to be
 * as varied (`lib/effectiveNumber.ts`). Null where what it showed is not kept.
 */
export type Variety = { stories: number | null; sections: number | null };

/** How varied each list was, by its name. */
export function varietyOf(shown: readonly StoryShown[]): Map<string, Variety> {
  return new Map(
    [...Map.groupBy(shown, ({ list }) => list)].map(([list, rows]) => {
      const sections = [...Map.groupBy(rows, ({ sectionId }) => sectionId).values()];
      const sumOf = (some: readonly StoryShown[]) => some.reduce((sum, one) => sum + one.shown, 0);
      return [
        list,
        {
          stories: effectiveNumber(rows.map((row) => row.shown)),
          sections: effectiveNumber(sections.map(sumOf)),
        },
      ];
    }),
  );
}
