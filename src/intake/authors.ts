import type { PersonName } from '../store/names.ts';
import type { IntakeStory } from './story.ts';

/**
 * Who wrote a story: those who signed it, or, where nobody did, the one person whose biography
 * stands beneath it, as is the custom for the writer's.
 */
export function authorsOf({ bylines, biographies }: IntakeStory): string[] {
  const [only, ...others] = biographies;
  return bylines.length === 0 && only && others.length === 0 ? [only.name] : bylines;
}

/** The people of a story with their credits, and the biographies that are known. */
export function peopleOf(story: IntakeStory): PersonName[] {
  const person = (name: string, credit: PersonName['credit']): PersonName => {
    const known = story.biographies.find((biography) => biography.name === name);
    return known ? { name, credit, role: known.role, biography: known.text } : { name, credit };
  };
  return [
    ...authorsOf(story).map((name) => person(name, 'author')),
    ...story.contributors.map((name) => person(name, 'contributor')),
  ];
}
