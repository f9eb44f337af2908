import type { Terms } from '../api/sources.ts';

const BECOMES_WORDS = {
  inbox: 'They wait in the inbox',
  draft: 'They are drafts',
  publish: 'They are published, as syndicated',
};

const FULL_TEXT_WORDS = {
  never: 'Never',
  stubs: 'Where the feed gives only a beginning',
  always: 'Always',
};

const TRUST_WORDS: Record<string, string> = {
  3: 'Low',
  5: 'Usual',
  7: 'High: publish even what is doubtful',
  9: 'Full',
};

/** What can be decided about a source, as fields of a form. */
export const TermFields = ({ terms = {} }: { terms?: Terms }) => (
  <>
    <Choice
      label="What becomes of its entries"
      name="becomes"
      words={BECOMES_WORDS}
      chosen={terms.becomes ?? 'inbox'}
    />
    <Choice label="Trust" name="trust" words={trusts(terms.trust)} chosen={`${terms.trust ?? 5}`} />
    <label>
      Section, where an entry says none <input name="section" defaultValue={terms.section ?? ''} />
    </label>
    <label>
      Licence of its stories{' '}
      <input name="licence" defaultValue={terms.licence ?? ''} placeholder="as in CC BY 4.0" />
    </label>
    <Choice
      label="Ask the page for the full text"
      name="fullText"
      words={FULL_TEXT_WORDS}
      chosen={terms.fullText ?? 'stubs'}
    />
  </>
);

type Choosing = { label: string; name: string; words: Record<string, string>; chosen: string };

const Choice = ({ label, name, words, chosen }: Choosing) => (
  <label>
    {label}{' '}
    <select name={name} defaultValue={chosen}>
      {Object.entries(words).map(([value, said]) => (
        <option key={value} value={value}>
          {said}
        </option>
      ))}
    </select>
  </label>
);

/** A trust between the words, set by a program, stays as it is. */
const trusts = (trust = 5): Record<string, string> =>
  trust in TRUST_WORDS ? TRUST_WORDS : { ...TRUST_WORDS, [trust]: `${trust} of 9` };
