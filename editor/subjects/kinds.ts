import { type Subject, type SubjectKind, subjects } from '../api/subjects.ts';
import type { Choice } from '../shell/ChooseByName.tsx';
import { storiesIn } from '../shell/storiesIn.ts';

type Kind = {
  kind: SubjectKind;
  title: string;
  one: string;
  /** Where the pages of such stand on the site. */
  site: string;
  about: string;
  detail: string;
  none: string;
};

const TOPICS: Kind = {
  ...{ kind: 'topic', title: 'Topics', one: 'topic', site: '/topic' },
  ...{ about: 'Description', detail: 'Kind' },
  none: 'There are none yet. What stands under Topics in a story is added by itself.',
};

const KINDS: Record<string, Kind> = {
  '/desk/sections': {
    ...{ kind: 'section', title: 'Sections', one: 'section', site: '/section' },
    ...{ about: 'Description', detail: 'Place in the order' },
    none: 'There are none yet. A section appears in the paper with its first story.',
  },
  '/desk/contributors': {
    ...{ kind: 'person', title: 'Contributors', one: 'contributor', site: '/author' },
    ...{ about: 'Biography', detail: 'Role' },
    none: 'There are none yet. Authors of stories are added by themselves.',
  },
};

export type { Kind };

/** What is listed at an address of the desk, and what it is called. */
export const kindAt = (path: string): Kind => KINDS[path] ?? TOPICS;

/** Others of a kind than this one, with these letters in their name. */
export const othersLike =
  ({ kind, site }: Kind, { id }: Subject) =>
  async (letters: string): Promise<Choice[]> => {
    const { entries } = await subjects(kind, letters, '', 10);
    return entries
      .filter((other) => other.id !== id)
      .map((other) => ({
        ...{ id: other.id, name: other.name },
        detail: `${storiesIn(other.stories)} · ${site}/${other.id}`,
      }));
  };
