import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { frontPage } from '../api/front.ts';
import { useMay } from '../shell/me.ts';
import { Outcome } from '../shell/Outcome.tsx';
import { OFTEN } from '../shell/usePages.ts';
import { useTitle } from '../shell/useTitle.ts';
import { BannerLine } from './BannerLine.tsx';
import { BannersBefore, PinnedBefore } from './Before.tsx';
import { Candidates } from './Candidates.tsx';
import { KeptOut } from './KeptOut.tsx';
import { PinSheet } from './PinSheet.tsx';
import type { Hours, Placed } from './places.ts';
import { TopTable } from './TopTable.tsx';
import { usePlacing } from './usePlacing.ts';
import '../styles/front.css';

/** What stands on top of the front page and why, the stories that could, and the breaking line. */
export default function FrontView() {
  const [dragged, drag] = useState<Placed | null>(null);
  const [opened, open] = useState<Placed | null>(null);
  const [hours, setHours] = useState<Hours>(6);
  const { data: front, error } = useQuery({
    queryKey: ['front'],
    queryFn: frontPage,
    refetchInterval: dragged ? false : OFTEN,
  });
  const place = usePlacing(hours);
  const mayPin = useMay('front');
  useTitle('Front page');
  return (
    <>
      <h1>Front page</h1>
      <p className="aside">
        The order is proposed from your sense of importance (1 to 9, the story’s weight), less a
        step for every seven hours of age, plus up to 1.5 for readers of the last twelve hours. Of a
        storyline one stands on top, and a section that is there already has to matter 1.5 more.
        What you pin stands over that.
      </p>
      <div className="front-done">
        <Outcome />
      </div>
      <h2>Breaking line</h2>
      <BannerLine mayChange={mayPin} />
      {error && <p role="alert">{error.message}</p>}
      {front && (
        <>
          <h2>On top now</h2>
          <TopTable
            {...{ top: front.top, mayPin, dragged, drag, open, place }}
            {...{ hours, setHours }}
          />
          <h2>Most prominent</h2>
          <Candidates {...{ front, mayPin, drag, open }} />
          <KeptOut />
          <PinnedBefore log={front.log} />
          <BannersBefore banners={front.banners} />
        </>
      )}
      {opened && front && (
        <PinSheet
          {...{ story: opened, top: front.top, hours, setHours }}
          close={() => open(null)}
        />
      )}
    </>
  );
}
