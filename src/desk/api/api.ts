import { OpenAPIHono } from '@hono/zod-openapi';
import { except } from 'hono/combine';
import { cors } from 'hono/cors';
import { problem } from '../../http/problem.ts';
import { SECURITY_HEADERS } from '../../http/securityHeaders.ts';
import type { Clock, Millis } from '../../lib/clock.ts';
import type { Asked } from '../../store/searchMatches.ts';
import type { FoundStories } from '../../store/searchStories.ts';
import type { Store } from '../../store/store.ts';
import type { Teaser } from '../../store/teasers.ts';
import { accountsOnDemand } from '../accounts.ts';
import type { Post } from '../mail.ts';
import type { FindFeeds } from '../sources.ts';
import { type ApiEnv, identified } from './access.ts';
import { addAccounts } from './accounts.ts';
import { addActs } from './acts.ts';
import { addApproval } from './approval.ts';
import { addBanner } from './banner.ts';
import { limitedBody, limitedUpload, UPLOADS } from './bodies.ts';
import { addBulk } from './bulk.ts';
import { addCalendar } from './calendar.ts';
import { addCopies } from './copies.ts';
import { addDeskStories } from './deskStories.ts';
import { addExclusions } from './exclusions.ts';
import { addExperiments } from './experiments.ts';
import { addExpiry } from './expiry.ts';
import { addFront } from './front.ts';
import { addHeadlines } from './headlines.ts';
import { addHolds } from './holds.ts';
import { idempotent } from './idempotent.ts';
import { addInbox } from './inbox.ts';
import { addInvitations } from './invitations.ts';
import { addLists } from './lists.ts';
import { addLivePosts } from './livePosts.ts';
import { addLog } from './log.ts';
import { addMe } from './me.ts';
import { addMedia } from './media.ts';
import { addNames } from './names.ts';
import { addNinjs } from './ninjs.ts';
import { addNotes } from './notes.ts';
import { addOffers } from './offers.ts';
import { addPlans } from './plans.ts';
import { addPreviews } from './previews.ts';
import { misfit, problemOf } from './problems.ts';
import { addProvenance } from './provenance.ts';
import { addReadership } from './readership.ts';
import { addRedirects } from './redirects.ts';
import { referencePage } from './reference.ts';
import { addRevisions } from './revisions.ts';
import { addSavedViews } from './savedViews.ts';
import { addSearch } from './search.ts';
import { addSettings } from './settings.ts';
import { addSourceArrivals } from './sourceArrivals.ts';
import { addSources } from './sources.ts';
import { addStories } from './stories.ts';
import { addStoryLog } from './storyLog.ts';
import { addStorylineActs } from './storylineActs.ts';
import { addStorylines } from './storylines.ts';
import { addSubjects } from './subjects.ts';
import { TAGS } from './tags.ts';
import { addWebhooks } from './webhooks.ts';
import { addWorkflow } from './workflow.ts';

export type ApiDeps = {
  store: Store;
  findFeeds: FindFeeds;
  /** Sends the letters of invitations. */
  post: Post;
  clock: Clock;
  /** Is told of a failure after which the rest of a request goes on; where nobody is, it ends there. */
  failed?: (error: unknown) => void;
  /** Where the paper keeps its pictures. */
  mediaFolder: string;
  /** Scheme and host of the site without a slash at the end. */
  baseUrl: string;
  trustProxy: boolean;
  forYou: (asked: {
    recent: string[];
    except: string[];
    limit: number;
    now: Millis;
  }) => Promise<(Teaser & { why: string; detail: string | null })[]>;
  find: (asked: Asked, now: Millis) => Promise<FoundStories>;
};

/**
 * `/api/v1`: the paper for programs. Every route is described where it is defined; the description
 * (OpenAPI 3.1) is made from that and served at `/api/v1/openapi.json`.
 */
export function apiRoutes(deps: ApiDeps): OpenAPIHono<ApiEnv> {
  const { store, clock, baseUrl, trustProxy } = deps;
  const app = new OpenAPIHono<ApiEnv>({ defaultHook: misfit }).basePath('/api/v1');
  app.onError(problemOf);
  // What is open is open to every page; keys go in a header that no browser adds by itself.
  app.use(cors({ origin: '*', exposeHeaders: ['ETag', 'Location', 'Retry-After'] }));
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
  });
  app.use(except(UPLOADS, limitedBody));
  app.on('POST', '/media', ...limitedUpload);
  const accounts = accountsOnDemand(store, { baseUrl });
  app.use(identified({ store, clock, accounts, trustProxy }), idempotent(store, clock));

  addNinjs(app, deps);
  addStories(app, deps);
  addLists(app, deps);
  addSearch(app, deps);
  addActs(app, deps);
  addOffers(app, deps);
  addMedia(app, deps);
  addLivePosts(app, deps);
  addSources(app, deps);
  addSourceArrivals(app, deps);
  addWebhooks(app, deps);
  addLog(app, deps);
  addInbox(app, deps);
  addCopies(app, deps);
  addMe(app, deps);
  addDeskStories(app, deps);
  addHeadlines(app, deps);
  addBulk(app, deps);
  addSavedViews(app, deps);
  addStoryLog(app, deps);
  addHolds(app, deps);
  addRevisions(app, deps);
  addProvenance(app, deps);
  addPreviews(app, deps);
  addNotes(app, deps);
  addApproval(app, deps);
  addWorkflow(app, deps);
  addCalendar(app, deps);
  addPlans(app, deps);
  addNames(app, deps);
  addReadership(app, deps);
  addSubjects(app, deps);
  addStorylines(app, deps);
  addStorylineActs(app, deps);
  addFront(app, deps);
  addBanner(app, deps);
  addExclusions(app, deps);
  addExpiry(app, deps);
  addExperiments(app, deps);
  addRedirects(app, deps);
  addSettings(app, deps);
  addAccounts(app, deps);
  addInvitations(app, deps);

  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A key made with `broadsheet token add`',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'broadsheet.session_token',
    description: 'The session of somebody who is signed in at the desk',
  });
  const about = { openapi: '3.1.0', info: { title: 'Broadsheet', version: '1' }, tags: TAGS };
  app.doc31('/openapi.json', about);
  let reference: ReturnType<typeof referencePage> | undefined;
  app.get('/', (c) => {
    reference ??= referencePage(app.getOpenAPI31Document(about));
    return c.html(reference);
  });
  app.all('*', (c) => problem(c, { status: 404, title: 'The API has no such address.' }));
  return app;
}
