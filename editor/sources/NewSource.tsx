import { useLocation } from 'wouter';
import { addSource } from '../api/sources.ts';
import { said } from '../shell/ActForm.tsx';
import { FoldedForm } from '../shell/FoldedForm.tsx';
import { TermFields } from './TermFields.tsx';
import { termsIn } from './terms.ts';

/** Adds a source, and goes to it. It is open where it is the first. */
export function NewSource({ isFirst }: { isFirst: boolean }) {
  const [, navigate] = useLocation();
  const add = async (form: FormData) => {
    const { id } = await addSource({ ...termsIn(form), address: said(form, 'address') });
    navigate(`/desk/sources/${id}`);
  };
  return (
    <div className="adding">
      <FoldedForm
        title="Add a source"
        group="Sources"
        className="settings"
        act={add}
        done="The source is added, and polled now."
        isOpen={isFirst}
      >
        <label>
          Address of a feed, or of a page that has one{' '}
          <input name="address" required placeholder="https://" />
        </label>
        <TermFields />
        <button type="submit">Look there and add it</button>
      </FoldedForm>
    </div>
  );
}
