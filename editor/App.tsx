import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Problem } from './api/problem.ts';
import { CommandsProvider } from './shell/commands.tsx';
import { Palette } from './shell/Palette.tsx';
import { useHeaderLinks } from './shell/useHeaderLinks.ts';
import { StoriesView } from './stories/StoriesView.tsx';

const CalendarView = lazy(() => import('./calendar/CalendarView.tsx'));
const MediaView = lazy(() => import('./media/MediaView.tsx'));
const WritingView = lazy(() => import('./writing/WritingView.tsx'));

/** What the server refused it will refuse again; only the network is worth another try. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => !(error instanceof Problem) && failures < 2,
    },
  },
});

/** The desk in the browser: the list of stories, the calendar and the place to write. */
export function App() {
  useHeaderLinks();
  return (
    <QueryClientProvider client={queries}>
      <CommandsProvider>
        <Switch>
          <Route path="/desk/write/:id">
            {({ id }) => (
              <Suspense fallback={<p className="aside">Opening …</p>}>
                <WritingView key={id} id={id} />
              </Suspense>
            )}
          </Route>
          <Route path="/desk/media">
            <Suspense fallback={<p className="aside">Opening …</p>}>
              <MediaView />
            </Suspense>
          </Route>
          <Route path="/desk/calendar">
            <Suspense fallback={<p className="aside">Opening …</p>}>
              <CalendarView />
            </Suspense>
          </Route>
          <Route>
            <StoriesView />
          </Route>
        </Switch>
        <Palette />
      </CommandsProvider>
    </QueryClientProvider>
  );
}
