import { type ComponentType, lazy } from 'react';
import { StoriesView } from './stories/StoriesView.tsx';

/** A view; what stands in its address, where something does. */
type View = ComponentType<{ id: string }>;

/**
 * What this application shows: the address of each view, the place of the desk's header that it
 * belongs to, and the view. The server answers the same addresses (`src/desk/editorRoutes.ts`).
 */
export const VIEWS: [path: string, place: string, view: View][] = [
  ['/desk', '/desk', StoriesView],
  ['/desk/write/:id', '/desk', lazy(() => import('./writing/WritingView.tsx'))],
  ['/desk/stories/:id', '/desk', lazy(() => import('./file/FileView.tsx'))],
  ['/desk/calendar', '/desk/calendar', lazy(() => import('./calendar/CalendarView.tsx'))],
  ['/desk/copies', '/desk/copies', lazy(() => import('./copies/CopiesView.tsx'))],
  ['/desk/live/:id', '/desk', lazy(() => import('./live/LiveView.tsx'))],
  ['/desk/inbox', '/desk/inbox', lazy(() => import('./inbox/InboxView.tsx'))],
  ['/desk/sources', '/desk/sources', lazy(() => import('./sources/SourcesView.tsx'))],
  ['/desk/sources/:id', '/desk/sources', lazy(() => import('./sources/SourceView.tsx'))],
  ['/desk/media', '/desk/media', lazy(() => import('./media/MediaView.tsx'))],
  ['/desk/storylines', '/desk/storylines', lazy(() => import('./storylines/StorylinesView.tsx'))],
  [
    '/desk/storylines/:id',
    '/desk/storylines',
    lazy(() => import('./storylines/StorylineView.tsx')),
  ],
  ['/desk/topics', '/desk/topics', lazy(() => import('./subjects/SubjectsView.tsx'))],
  ['/desk/sections', '/desk/topics', lazy(() => import('./subjects/SubjectsView.tsx'))],
  ['/desk/contributors', '/desk/topics', lazy(() => import('./subjects/SubjectsView.tsx'))],
  ['/desk/redirects', '/desk/topics', lazy(() => import('./subjects/RedirectsView.tsx'))],
  ['/desk/people', '/desk/people', lazy(() => import('./house/PeopleView.tsx'))],
  ['/desk/webhooks', '/desk/webhooks', lazy(() => import('./house/WebhooksView.tsx'))],
  ['/desk/settings', '/desk/settings', lazy(() => import('./settings/SettingsView.tsx'))],
  ['/desk/log', '/desk/log', lazy(() => import('./house/LogView.tsx'))],
  ['/desk/front', '/desk/front', lazy(() => import('./front/FrontView.tsx'))],
  ['/desk/readers', '/desk/readers', lazy(() => import('./readers/ReadersView.tsx'))],
  ['/desk/readers/:id', '/desk/readers', lazy(() => import('./readers/StoryReadersView.tsx'))],
  [
    '/desk/experiments',
    '/desk/experiments',
    lazy(() => import('./experiments/ExperimentsView.tsx')),
  ],
];

const KNOWN = VIEWS.map(([path, place]) => ({
  place,
  matches: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/?$`),
}));

/** The place that a view belongs to; null where the address is a page of the server. */
export const placeOf = (path: string): string | null =>
  KNOWN.find(({ matches }) => matches.test(path))?.place ?? null;
