/** A story's text: a ProseMirror document of the nodes that the record knows. */
export type Doc = { type: string; content?: Node[] };
export type Node = {
  type: string;
  attrs?: Record<string, unknown> | undefined;
  content?: Node[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
};

type Named = { id: string; name: string };
type Status = 'draft' | 'published' | 'withdrawn';

export type DeskEntry = {
  id: string;
  slug: string;
  headline: string;
  status: Status;
  stage: string | null;
  kind: string;
  language: string;
  section: Named | null;
  authors: string[];
  assignee: Named | null;
  holder: (Named & { since: string }) | null;
  wordCount: number;
  changedAt: string;
  publishedAt: string | null;
  scheduledFor: string | null;
  embargoedUntil: string | null;
  unpublishedChanges: boolean;
  doubts: number;
  copyOf: string | null;
};

export type Media = {
  id: string;
  src: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
  focus: { x: number; y: number } | null;
};

export type Source = { name: string; role: string; onRecord: boolean };

export type DeskStory = DeskEntry & {
  standfirst: string | null;
  dateline: string | null;
  body: Doc;
  direction: 'ltr' | 'rtl';
  weight: number;
  picture: Media | null;
  topics: (Named & { kind: string })[];
  contributors: string[];
  sources: Source[];
  showSources: boolean;
  live: { headline: string; standfirst: string | null; body: Doc } | null;
  url: string | null;
};

export type StoryChanges = Partial<{
  headline: string;
  standfirst: string;
  dateline: string;
  slug: string;
  kind: string;
  language: string;
  direction: 'ltr' | 'rtl';
  sectionId: string | null;
  weight: number;
  pictureId: string | null;
  topics: string[];
  authors: string[];
  body: Doc;
  sources: Source[];
  showSources: boolean;
}>;
