import { DAY, HOUR, type Millis } from '../../lib/clock.ts';
import type { Random } from '../../lib/random.ts';
import type { PublishedStory } from '../../store/publishedStories.ts';

/** Interest in a story halves in this time, as public click logs of news sites show: half a day. */
const HALF_LIFE = 11 * HOUR;

/** What is left of it for good: search engines and links from elsewhere. */
const LASTING = 0.004;

/** A point of the editor's weight makes a story this much more read (a factor e^0.3). */
const PER_WEIGHT = 0.3;

/** Spread of a story's luck (of its logarithm): a tenth of the stories gets half the readers. */
const LUCK = 0.9;

/** One story in ten is taken up elsewhere once more, hours or days later. */
const TAKEN_UP = 0.1;
const TAKEN_UP_WITHIN = 6 * DAY;
const SURGE = { times: 9, lasting: 5 * HOUR };

/** So many recent stories are being taken up as the demo begins, so that Trending shows something. */
const SURGING_NOW = 3;
const SURGING_SINCE = 2.5 * HOUR;
const RECENT = 6 * DAY;

type Appeal = { base: number; publishedAt: Millis; surgeAt: Millis };

/** How strongly each story draws readers at a time, in the order of `stories`. */
export type Appeals = (at: Millis) => Float64Array;

/** Gives every story its luck. The same stories and the same chance give the same. */
export function appealsOf(stories: PublishedStory[], now: Millis, random: Random): Appeals {
  const appeals = stories.map(({ weight, publishedAt }): Appeal => {
    const base = Math.exp(PER_WEIGHT * (weight - 5) + LUCK * random.normal());
    const later = random.next() * TAKEN_UP_WITHIN;
    return { base, publishedAt, surgeAt: random.chance(TAKEN_UP) ? publishedAt + later : Infinity };
  });
  const recent = appeals.filter((appeal) => now - appeal.publishedAt < RECENT);
  for (let number = 0; number < SURGING_NOW && recent.length > 0; number++) {
    const [chosen] = recent.splice(random.below(recent.length), 1);
    if (chosen) chosen.surgeAt = Math.max(chosen.publishedAt, now - SURGING_SINCE);
  }
  return (at) => Float64Array.from(appeals, (appeal) => appealAt(appeal, at));
}

function appealAt({ base, publishedAt, surgeAt }: Appeal, at: Millis): number {
  if (at < publishedAt) return 0;
  const fresh = LASTING + 2 ** ((publishedAt - at) / HALF_LIFE);
  const surge = at < surgeAt ? 0 : 2 ** ((surgeAt - at) / SURGE.lasting);
  const takenUp = surge < 0.01 ? 0 : surge * SURGE.times * 0.06;
  return base * (fresh + takenUp);
}
