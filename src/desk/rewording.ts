import type { Body } from '../store/body.ts';
import type { Wording } from '../store/wording.ts';

/**
 * A story with some words replaced wherever they stand in its headline, standfirst and text; null
 * where they stand nowhere. Words that are partly bold or linked are not found.
 */
export function reworded(story: Wording, wrong: string, right: string): Wording | null {
  let found = 0;
  const replaced = (text: string) => {
    found += text.split(wrong).length - 1;
    return text.replaceAll(wrong, () => right);
  };
  const headline = replaced(story.headline);
  const standfirst = story.standfirst === null ? null : replaced(story.standfirst);
  const body = JSON.parse(JSON.stringify(story.body), (key: string, value: unknown) =>
    key === 'text' && typeof value === 'string' ? replaced(value) : value,
  ) as Body;
  return found > 0 ? { headline, standfirst, body } : null;
}
