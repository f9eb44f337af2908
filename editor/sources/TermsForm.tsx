import { useState } from 'react';
import { changeSource, type Source } from '../api/sources.ts';
import { ActForm, said } from '../shell/ActForm.tsx';
import { TermFields } from './TermFields.tsx';
import { changedTerms, linesOf, sectionsIn, termsIn } from './terms.ts';

/** A month of minutes; days of waiting are no source. */
const LONGEST = 30 * 24 * 60;

/** Changes what is decided about a source. */
export function TermsForm({ source }: { source: Source }) {
  const [known, setKnown] = useState(source);
  const change = async (form: FormData) => {
    const terms = {
      ...termsIn(form),
      name: said(form, 'name'),
      sections: sectionsIn(said(form, 'sections')),
      shortest: Number(said(form, 'shortest')),
      longest: Number(said(form, 'longest')),
    };
    setKnown(await changeSource(source.id, changedTerms(terms, known)));
  };
  const bounds = { type: 'number', min: 0.5, max: LONGEST, step: 'any', required: true };
  return (
    <ActForm className="settings" act={change} done="The changes are saved." kept>
      <label>
        Name <input name="name" defaultValue={source.name} required dir="auto" />
      </label>
      <TermFields terms={source} />
      <label>
        Its categories and our sections, one a line: category = section{' '}
        <textarea name="sections" rows={4} defaultValue={linesOf(source.sections)} dir="auto" />
      </label>
      <label>
        Polled at most every … minutes{' '}
        <input name="shortest" defaultValue={source.shortest} {...bounds} />
      </label>
      <label>
        Polled at least every … minutes{' '}
        <input name="longest" defaultValue={source.longest} {...bounds} />
      </label>
      <button type="submit">Save</button>
    </ActForm>
  );
}
