import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Problem } from './api/problem.ts';
import { CommandsProvider } from './shell/commands.tsx';
import { Palette } from './shell/Palette.tsx';
import { useDeskLinks } from './shell/useDeskLinks.ts';
import { VIEWS } from './views.ts';

/** What the server refused it will refuse again; only the network is worth another try. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => !(error instanceof Problem) && failures < 2,
    },
  },
});

/** The desk in the browser. */
export function App() {
  useDeskLinks();
  return (
    <QueryClientProvider client={queries}>
      <CommandsProvider>
        <Suspense fallback={<p className="aside">Opening …</p>}>
          <Switch>
            {VIEWS.map(([path, , View]) => (
              <Route key={path} path={path}>
                {({ id = '' }: { id?: string }) => <View key={id} id={id} />}
              </Route>
            ))}
          </Switch>
        </Suspense>
        <Palette />
      </CommandsProvider>
    </QueryClientProvider>
  );
}
