import { Failure } from '../../../lib/failure.ts';
import type { Store } from '../../../store/store.ts';
import { dimensionsKept, type KeptVector } from '../../../store/storyVectors.ts';

/** Vectors of other dimensions under the same name are of another model. Throws a `Failure` then. */
export async function checkDimensions(
  store: Store,
  model: string,
  vectors: readonly KeptVector[],
): Promise<void> {
  const dimensions = vectors.find(({ vector }) => vector.length > 0)?.vector.length;
  const kept = dimensions === undefined ? null : await dimensionsKept(store, model);
  if (kept === null || kept === dimensions) return;
  throw new Failure(
    `the vectors that come now have ${dimensions} numbers, those kept of ${model} have ${kept}. Name the model that answers now with BROADSHEET_VECTORS_MODEL.`,
  );
}
