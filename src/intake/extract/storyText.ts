import type { Document } from 'domhandler';
import type { Body } from '../../store/body.ts';
import { nodesBody } from '../html/htmlBody.ts';
import { findCore } from './core.ts';
import { dropNoise, dropNoiseBeside } from './noise.ts';
import { pruned } from './prune.ts';
import { countStats, type StatsOf } from './stats.ts';
import { storyParts } from './storyParts.ts';

type Known = { base: string | undefined; headline: string | null; statsOf: StatsOf };

/**
 * The text of the story on a page, furniture left out, and its headline too. The tree is taken
 * apart on the way; `statsOf` counts what it held before. `base` makes addresses absolute.
 */
export function storyBody(page: Document, { base, headline, statsOf: before }: Known): Body {
  dropNoise(page, before);
  const { statsOf, blocks } = countStats(page);
  const core = findCore(blocks, statsOf);
  if (core) dropNoiseBeside(core, page, statsOf);
  return pruned(nodesBody(storyParts(core ?? page, statsOf), base), headline);
}
