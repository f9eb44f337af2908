import { useQuery } from '@tanstack/react-query';
import { peopleLike, sections, topicsLike } from '../../api/names.ts';
import { Choice } from './Choice.tsx';
import { LeadPicture } from './LeadPicture.tsx';
import { Names } from './Names.tsx';
import type { PanelProps } from './Panel.tsx';
import { Words } from './Words.tsx';
import { Workflow } from './Workflow.tsx';

const KINDS = ['report', 'analysis', 'opinion', 'feature', 'brief', 'interview', 'page'] as const;
const DIRECTIONS: [string, string][] = [
  ['ltr', 'Left to right'],
  ['rtl', 'Right to left'],
];

/** Where a story belongs, and by whom it is. */
export function Details(props: PanelProps) {
  const { draft, story, editable, alter } = props;
  const { data: known = [] } = useQuery({ queryKey: ['sections'], queryFn: sections });
  return (
    <fieldset disabled={!editable} className="details">
      <legend className="visually-hidden">Details</legend>
      <Workflow {...props} />
      <Choice
        label="Section"
        value={draft.sectionId ?? ''}
        choices={[['', 'None'], ...known.map(({ id, name }): [string, string] => [id, name])]}
        change={(id) => alter('Section changed', { sectionId: id || null })}
      />
      <Names
        label="Topics"
        names={draft.topics}
        like={topicsLike}
        change={(topics) => alter('Topics changed', { topics })}
      />
      <Names
        label="Authors"
        names={draft.authors}
        like={peopleLike}
        change={(authors) => alter('Authors changed', { authors })}
      />
      <LeadPicture
        picture={story.picture}
        change={(pictureId) => alter('Picture changed', { pictureId })}
      />
      <Choice
        label="Kind"
        value={draft.kind}
        choices={KINDS.map((kind) => [kind, capitalised(kind)])}
        change={(chosen) => {
          const kind = KINDS.find((one) => one === chosen);
          if (kind) alter('Kind changed', { kind });
        }}
      />
      <Words
        label="Dateline"
        value={draft.dateline ?? ''}
        change={(dateline) => alter('Dateline changed', { dateline })}
      />
      <Words
        label="Language"
        value={draft.language}
        change={(language) =>
          alter('Language changed', { language, direction: directionOf(language) })
        }
      />
      <Choice
        label="Direction"
        value={draft.direction}
        choices={DIRECTIONS}
        change={(direction) =>
          alter('Direction changed', { direction: direction === 'rtl' ? 'rtl' : 'ltr' })
        }
      />
      {story.status === 'draft' && (
        <Words
          label="Address"
          value={draft.slug}
          change={(slug) => alter('Address changed', { slug })}
        />
      )}
    </fieldset>
  );
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Languages written from right to left, by their subtag (BCP 47). */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;
const directionOf = (language: string) => (RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr');
