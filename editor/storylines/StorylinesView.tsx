import { Link } from 'wouter';
import { storylines } from '../api/storylines.ts';
import { counted } from '../shell/counted.ts';
import { Moment } from '../shell/Moment.tsx';
import { Outcome } from '../shell/Outcome.tsx';
import { Pages } from '../shell/Pages.tsx';
import { OFTEN, usePages } from '../shell/usePages.ts';
import { useParam } from '../shell/useParam.ts';
import { useTitle } from '../shell/useTitle.ts';

/** All storylines, those with the latest news first. */
export default function StorylinesView() {
  const [words, setWords] = useParam('q');
  const list = usePages(['storylines', words], (cursor) => storylines(words, cursor), {
    every: OFTEN,
  });
  useTitle('Storylines');
  return (
    <>
      <h1>Storylines</h1>
      <Outcome />
      <search className="filter">
        <label>
          Words of the name{' '}
          <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
        </label>
      </search>
      <Pages
        list={list}
        nothing={
          words
            ? 'No storyline has these words in its name. Try fewer.'
            : 'There is no storyline yet. One appears when two stories continue one another.'
        }
      >
        <table className="stories">
          <thead>
            <tr>
              <th>Name</th>
              <th className="number">Stories</th>
              <th>Latest</th>
            </tr>
          </thead>
          <tbody>
            {list.entries.map(({ id, name, stories, latestAt }) => (
              <tr key={id}>
                <td className="headline">
                  <Link href={`/desk/storylines/${id}`} dir="auto">
                    {name}
                  </Link>
                </td>
                <td className="number" data-name="stories">
                  {counted(stories)}
                </td>
                <td className="time" data-name="latest">
                  {latestAt && <Moment at={latestAt} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Pages>
    </>
  );
}
