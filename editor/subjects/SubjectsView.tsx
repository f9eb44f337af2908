import { useLocation } from 'wouter';
import { addSubject, type Subject, subjects } from '../api/subjects.ts';
import { FoldedForm } from '../shell/FoldedForm.tsx';
import { useMay } from '../shell/me.ts';
import { Outcome } from '../shell/Outcome.tsx';
import { Pages } from '../shell/Pages.tsx';
import { storiesIn } from '../shell/storiesIn.ts';
import { usePages } from '../shell/usePages.ts';
import { useParam } from '../shell/useParam.ts';
import { useTitle } from '../shell/useTitle.ts';
import '../styles/subjects.css';
import { type Kind, kindAt } from './kinds.ts';
import { SubjectActs } from './SubjectActs.tsx';
import { SubjectFields, wordsIn } from './SubjectFields.tsx';
import { SubjectTabs } from './SubjectTabs.tsx';

/** All topics, sections or contributors, each with what is said of it and may be done to it. */
export default function SubjectsView() {
  const [path] = useLocation();
  const kind = kindAt(path);
  const [words, setWords] = useParam('q');
  const list = usePages(['subjects', kind.kind, words], (cursor) =>
    subjects(kind.kind, words, cursor),
  );
  const mayChange = useMay('subjects');
  useTitle(kind.title);
  return (
    <>
      <h1>{kind.title}</h1>
      <SubjectTabs />
      <Outcome />
      <search className="filter">
        <label>
          Name{' '}
          <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
        </label>
      </search>
      {mayChange && <NewSubject kind={kind} />}
      <Pages list={list} nothing={words ? 'None of that name.' : kind.none}>
        <ul className="subjects">
          {list.entries.map((subject) => (
            <li key={subject.id}>
              <Line kind={kind} subject={subject} />
              {mayChange && <SubjectActs kind={kind} subject={subject} />}
            </li>
          ))}
        </ul>
      </Pages>
    </>
  );
}

function Line({ kind, subject }: { kind: Kind; subject: Subject }) {
  const { id, name, about, detail, stories } = subject;
  const address = `${kind.site}/${id}`;
  const known = [storiesIn(stories), kind.kind === 'section' ? '' : detail, address];
  return (
    <>
      <p>
        <a href={address} dir="auto">
          {name}
        </a>{' '}
        <span className="aside">{known.filter(Boolean).join(' · ')}</span>
      </p>
      {about && (
        <p className="aside" dir="auto">
          {about}
        </p>
      )}
    </>
  );
}

const NewSubject = ({ kind }: { kind: Kind }) => (
  <div className="adding">
    <FoldedForm
      title={`Add a ${kind.one}`}
      group={kind.title}
      className="settings"
      act={(form) => addSubject(kind.kind, wordsIn(form))}
      done="Done, and the paper shows it."
    >
      <SubjectFields kind={kind} />
      <button type="submit">Add it</button>
    </FoldedForm>
  </div>
);
