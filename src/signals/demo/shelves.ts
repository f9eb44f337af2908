import type { Random } from '../../lib/random.ts';
import type { PublishedStory } from '../../store/publishedStories.ts';

/** How much more a reader wants what stands in a section of theirs. */
const LOYALTY = 5;

/** The stories by section, with what draws readers to each at one hour. */
export type Shelves = {
  /** A story for a reader who is loyal to these sections (places in the order of `sections`). */
  choose(loyalTo: readonly number[], random: Random): number;
};

/** Places of the stories by section. */
export function sectionsOf(stories: PublishedStory[]): number[][] {
  const places = stories.map((_, place) => place);
  return [...Map.groupBy(places, (place) => stories[place]?.sectionId ?? null).values()];
}

/** Stories ready to be chosen from, by how they draw at this hour. */
export function shelvesOf(sections: number[][], appeals: Float64Array): Shelves {
  const sums = sections.map((places) => {
    let sum = 0;
    return Float64Array.from(places, (place) => {
      sum += appeals[place] ?? 0;
      return sum;
    });
  });
  const masses = sums.map((running) => running.at(-1) ?? 0);
  return {
    choose(loyalTo, random) {
      const drawn = masses.map((mass, place) => (loyalTo.includes(place) ? LOYALTY : 1) * mass);
      const section = pick(drawn, random);
      const running = sums[section] ?? new Float64Array();
      return sections[section]?.[search(running, random.next() * (masses[section] ?? 0))] ?? 0;
    },
  };
}

/** One place, as likely as its weight; the last where all weights are nought. */
export function pick(weights: readonly number[], random: Random): number {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [place, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return place;
  }
  return weights.length - 1;
}

/** The first place whose running sum is above `wanted`. */
function search(running: Float64Array, wanted: number): number {
  let [low, high] = [0, running.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((running[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
