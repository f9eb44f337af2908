import { putRedirect, redirects, removeRedirect } from '../api/redirects.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { ActForm, said } from '../shell/ActForm.tsx';
import { useMay } from '../shell/me.ts';
import { Outcome } from '../shell/Outcome.tsx';
import { Pages } from '../shell/Pages.tsx';
import { usePages } from '../shell/usePages.ts';
import { useParam } from '../shell/useParam.ts';
import { useTitle } from '../shell/useTitle.ts';
import { SubjectTabs } from './SubjectTabs.tsx';

/** Old addresses with where they lead, and a form for another. */
export default function RedirectsView() {
  const [words, setWords] = useParam('q');
  const list = usePages(['redirects', words], (cursor) => redirects(words, cursor));
  const mayChange = useMay('subjects');
  useTitle('Redirects');
  return (
    <>
      <h1>Redirects</h1>
      <SubjectTabs />
      <Outcome />
      {mayChange && <NewRedirect />}
      <search className="filter">
        <label>
          Address{' '}
          <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
        </label>
      </search>
      <Pages
        list={list}
        nothing={words ? 'No redirect has these letters.' : 'No address leads elsewhere yet.'}
      >
        <table className="stories">
          <thead>
            <tr>
              <th>Old address</th>
              <th>Leads to</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {list.entries.map(({ from, to }) => (
              <tr key={from}>
                <td>{from}</td>
                <td>
                  <a href={to}>{to}</a>
                </td>
                <td>
                  {mayChange && (
                    <ActButton
                      act={() => removeRedirect(from)}
                      done={`${from} leads nowhere any more.`}
                      className="plain"
                    >
                      Take away<span className="unseen"> {from}</span>
                    </ActButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Pages>
    </>
  );
}

const NewRedirect = () => (
  <ActForm
    className="settings"
    act={(form) => putRedirect({ from: said(form, 'from'), to: said(form, 'to') })}
    done="Added."
  >
    <label>
      Old address <input name="from" placeholder="/2019/05/old-name" required />
    </label>
    <label>
      Leads to <input name="to" placeholder="/2026/11/23/new-name" required />
    </label>
    <button type="submit">Add</button>
  </ActForm>
);
