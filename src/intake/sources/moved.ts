import { hostOf, sourceAt } from '../../store/sources.ts';
import type { Store } from '../../store/store.ts';
import type { FeedSource } from '../../store/tables/sources.ts';
import type { Answer } from '../fetch/ask.ts';

/**
 * Polls in a row that must say the same: a proxy in an hotel, a site under repair and a mistake say
 * "moved for good" too, and an address that was overwritten can not be asked again.
 */
const POLLS_THAT_CONFIRM = 3;

type Moved = Partial<Pick<FeedSource, 'address' | 'host' | 'movedTo' | 'movedPolls'>>;

/**
 * What follows from where a feed was found: that it has said again that it moved for good (301,
 * 308), or, when it has said so often enough, its new address. From https it moves to https alone;
 * where another source has the new address, both stay as they are.
 */
export async function moved(store: Store, source: FeedSource, answer: Answer): Promise<Moved> {
  const { movedTo } = answer;
  const isSafe = movedTo?.startsWith('https:') || !source.address.startsWith('https:');
  if (movedTo === null || !isSafe || movedTo === source.address) {
    return source.movedTo === null ? {} : { movedTo: null, movedPolls: 0 };
  }
  const movedPolls = source.movedTo === movedTo ? source.movedPolls + 1 : 1;
  const isSure = movedPolls >= POLLS_THAT_CONFIRM && !(await sourceAt(store, movedTo));
  if (!isSure) return { movedTo, movedPolls };
  return { address: movedTo, host: hostOf(movedTo), movedTo: null, movedPolls: 0 };
}
