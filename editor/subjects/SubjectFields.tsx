import type { Subject, SubjectWords } from '../api/subjects.ts';
import { said } from '../shell/ActForm.tsx';
import type { Kind } from './kinds.ts';

const TOPIC_KINDS = ['subject', 'place', 'person', 'organisation'];

/** What a form says of a subject. */
export const wordsIn = (form: FormData): SubjectWords => ({
  ...{ name: said(form, 'name'), about: said(form, 'about'), detail: said(form, 'detail') },
});

type Props = { kind: Kind; subject?: Subject };

/** What may be said of a subject, as fields of a form. */
export const SubjectFields = ({ kind, subject }: Props) => (
  <>
    <label>
      Name <input name="name" defaultValue={subject?.name} maxLength={120} required dir="auto" />
    </label>
    <label>
      {kind.about}{' '}
      <textarea name="about" rows={3} maxLength={2000} defaultValue={subject?.about} dir="auto" />
    </label>
    <Detail kind={kind} subject={subject} />
  </>
);

function Detail({ kind, subject }: { kind: Kind; subject: Subject | undefined }) {
  const field = { name: 'detail', defaultValue: subject?.detail };
  switch (kind.kind) {
    case 'topic':
      return (
        <label>
          {kind.detail}{' '}
          <select {...field}>
            {TOPIC_KINDS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      );
    case 'section':
      return (
        <label>
          {kind.detail}{' '}
          <input
            {...field}
            inputMode="numeric"
            required={subject !== undefined}
            placeholder="last"
          />
        </label>
      );
    case 'person':
      return (
        <label>
          {kind.detail} <input {...field} maxLength={120} dir="auto" />
        </label>
      );
  }
}
