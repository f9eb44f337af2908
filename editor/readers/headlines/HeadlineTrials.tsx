import { useEffect, useRef } from 'react';
import type { HeadlineTest } from '../../api/headlines.ts';
import type { StoryReadership } from '../../api/readership.ts';
import { useMay } from '../../shell/me.ts';
import { Outcome } from '../../shell/Outcome.tsx';
import { Trial } from './Trial.tsx';
import { TryHeadlines } from './TryHeadlines.tsx';
import '../../styles/experiments.css';

type Props = { tests: HeadlineTest[]; story: StoryReadership };

/** The headlines that are or were tried of a story, with what became of each, and what can be done. */
export function HeadlineTrials({ tests, story }: Props) {
  const mayAct = useMay('publish');
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    if (location.hash === '#headlines') here.current?.scrollIntoView();
  }, []);
  const [last] = tests;
  const isOpen = last?.outcome === null && last.headlines[0]?.headline === story.headline;
  const open = isOpen ? last : null;
  const earlier = tests.filter((test) => test !== open);
  return (
    <section ref={here} id="headlines" aria-labelledby="headlines-name">
      <h2 id="headlines-name">Headlines</h2>
      <Outcome />
      {open && <Trial test={open} story={story} mayAct={mayAct} />}
      {mayAct && !open?.running && <TryHeadlines story={story} />}
      {earlier.length > 0 && (
        <details>
          <summary>Earlier trials</summary>
          {earlier.map((test) => (
            <Trial key={test.id} test={test} story={story} mayAct={false} />
          ))}
        </details>
      )}
    </section>
  );
}
