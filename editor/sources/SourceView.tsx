import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { oneSource, type Source } from '../api/sources.ts';
import { useMay } from '../shell/me.ts';
import { Outcome } from '../shell/Outcome.tsx';
import { OFTEN } from '../shell/usePages.ts';
import { useTitle } from '../shell/useTitle.ts';
import { SourceActs } from './SourceActs.tsx';
import { SourceFacts } from './SourceFacts.tsx';
import { TermsForm } from './TermsForm.tsx';
import '../styles/sources.css';

/** How often one looks whether a source that was just added has been polled, in ms. */
const SOON = 2_000;

/** One source: how it is doing, what is decided about it, what can be done with it. */
export default function SourceView({ id }: { id: string }) {
  const { data, error } = useQuery({
    queryKey: ['source', id],
    queryFn: () => oneSource(id),
    refetchInterval: ({ state }) => (state.data?.health === 'new' ? SOON : OFTEN),
  });
  useTitle(data?.name ?? 'Source');
  return (
    <>
      {error && !data && <Missing why={error.message} />}
      {data && <File source={data} />}
    </>
  );
}

const Missing = ({ why }: { why: string }) => (
  <>
    <h1>Source</h1>
    <p role="alert">{why}</p>
    <p>
      <Link href="/desk/sources">All sources</Link>
    </p>
  </>
);

function File({ source }: { source: Source }) {
  const mayChange = useMay('sources');
  return (
    <div className="file">
      <article>
        <p className="kicker">
          <Link href="/desk/sources">Sources</Link>
        </p>
        <h1 dir="auto">{source.name}</h1>
        <Outcome />
        {mayChange && <TermsForm source={source} />}
      </article>
      <aside>
        <SourceActs source={source} />
        <SourceFacts source={source} />
        {source.problems.length > 0 && (
          <section>
            <h2>What was wrong with its last content</h2>
            <ul>
              {source.problems.map((problem) => (
                <li key={problem} dir="auto">
                  {problem}
                </li>
              ))}
            </ul>
          </section>
        )}
      </aside>
    </div>
  );
}
