import type { Selectable } from 'kysely';

/** What stories are filed under, and who writes them. */
export type SubjectTables = {
  sections: SectionTable;
  topics: TopicTable;
  people: PersonTable;
  subjectNames: SubjectNameTable;
};

export type SectionRow = Selectable<SectionTable>;
export type TopicRow = Selectable<TopicTable>;
export type PersonRow = Selectable<PersonTable>;

type SectionTable = { id: string; name: string; description: string; position: number };

export type TopicKind = 'place' | 'person' | 'organisation' | 'subject';
type TopicTable = { id: string; name: string; kind: TopicKind; description: string };

type PersonTable = {
  id: string;
  name: string;
  role: string;
  biography: string;
  portraitId: string | null;
};

/** What a name is found by while it is typed: the name from each of its words on, without accents. */
export type SubjectNameTable = {
  kind: 'section' | 'topic' | 'person' | 'storyline';
  subjectId: string;
  beginning: string;
};

export type Credit = 'author' | 'contributor';
