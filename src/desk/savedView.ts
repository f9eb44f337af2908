import { z } from 'zod';
import type { Millis } from '../lib/clock.ts';
import {
  changeView,
  countViews,
  dropView,
  putView,
  type SavedView,
  viewById,
  viewCalled,
} from '../store/savedViews.ts';
import type { Store } from '../store/store.ts';
import { Refusal } from './act.ts';
import type { Power } from './roles.ts';

/** Nobody finds anything again among more. */
const MOST = 60;

const query = z
  .string()
  .max(1_000, 'The view is too long: 1,000 characters at most.')
  .regex(/^[^\p{Cc}#?]*$/u, 'A view is what stands after the ? of a list’s address.');

/** A list of stories to keep under a name. */
export const savedView = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Name the view.')
    .max(40, 'The name is too long: 40 characters at most.'),
  query,
  shared: z.boolean().default(false).meta({ description: 'For the whole newsroom' }),
});

export const savedViewChange = savedView.extend({ shared: z.boolean() }).partial();

/** Somebody of the desk who keeps views. */
type Keeper = { id: string; can: (power: Power) => boolean };

/** Whether somebody may share views with the newsroom, and change those that are shared. */
const maySee = ({ id }: Keeper, view: SavedView) => view.shared || view.userId === id;

/** Whether somebody may change a view: their own, and as an editor what the newsroom shares. */
export const mayChangeView = (keeper: Keeper, view: SavedView): boolean =>
  view.userId === keeper.id || (view.shared && keeper.can('publish'));

/** Keeps a view for somebody; one of theirs of that name is replaced. Throws a `Refusal`. */
export async function keepView(
  store: Store,
  view: z.infer<typeof savedView>,
  { keeper, now }: { keeper: Keeper; now: Millis },
): Promise<SavedView> {
  if (view.shared) mustShare(keeper);
  const at = { userId: keeper.id, name: view.name };
  if (!(await viewCalled(store, at)) && (await countViews(store, keeper.id)) >= MOST) {
    throw new Refusal(`You keep ${MOST} views already: forget one first.`);
  }
  await putView(store, { ...view, ...at }, now);
  const kept = await viewCalled(store, at);
  if (!kept) throw new Refusal('The view was forgotten at the same moment.');
  return kept;
}

/** Renames a view, gives it another list, shares it or shares it no more. Throws a `Refusal`. */
export async function reviseView(
  store: Store,
  id: string,
  change: z.infer<typeof savedViewChange>,
  keeper: Keeper,
): Promise<SavedView> {
  const before = await viewToChange(store, id, keeper);
  if (change.shared && !before.shared) mustShare(keeper);
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const { name, query: list, shared, userId } = { ...before, ...Object.fromEntries(given) };
  const namesake = await viewCalled(store, { userId, name });
  if (namesake && namesake.id !== id) {
    throw new Refusal('There is another view of that name.', 409, 'name');
  }
  await changeView(store, id, { name, query: list, shared });
  return { ...before, name, query: list, shared };
}

/** Forgets a view. Throws a `Refusal` where it is not theirs to forget. */
export async function forgetView(store: Store, id: string, keeper: Keeper) {
  await viewToChange(store, id, keeper);
  await dropView(store, id);
}

async function viewToChange(store: Store, id: string, keeper: Keeper): Promise<SavedView> {
  const view = await viewById(store, id);
  if (!view || !maySee(keeper, view)) throw new Refusal('There is no such view.', 404);
  if (!mayChangeView(keeper, view)) throw new Refusal('Your role does not allow this.', 403);
  return view;
}

function mustShare(keeper: Keeper) {
  if (!keeper.can('publish')) {
    throw new Refusal('Your role does not allow to share a view.', 403, 'shared');
  }
}
