import { z } from 'zod';
import { beginExperiment, concludeExperiment } from '../store/experiments.ts';
import { paperTuning, type Variation } from '../store/paperTuning.ts';
import type { Store } from '../store/store.ts';
import { type By, Refusal } from './act.ts';

type Varied = { words: string; usual: number; choices: Record<string, number> };

/** What may be varied in Recommendation, what each choice is as a number, and which one it comes with. */
const VARIATIONS: Record<string, Varied> = {
  affinity: {
    words: 'How much the sections, topics and storylines somebody reads count',
    usual: 1,
    choices: { 'not at all': 0, half: 0.5, fully: 1, double: 2 },
  },
  learned: {
    words: 'How much what was learned of the traits of stories counts',
    usual: 1,
    choices: { 'not at all': 0, half: 0.5, fully: 1 },
  },
  sectionShare: {
    words: 'How much of the list one section may have',
    usual: 0.7,
    choices: { 'a third': 1 / 3, half: 0.5, 'seven tenths': 0.7, all: 1 },
  },
};

const SETTINGS = Object.entries(VARIATIONS).map(([setting, { words, usual, choices }]) => ({
  ...{ setting, words, usual },
  choices: Object.entries(choices).map(([choice, value]) => ({ choice, value })),
}));

/** What may be tried, with the words for it and how it is for all readers now. */
export async function settingsNow(store: Store) {
  const own = await paperTuning(store);
  return SETTINGS.map(({ usual, ...one }) => ({ ...one, now: own[one.setting] ?? usual }));
}

const CHOOSE = 'Choose what is different from the list.';

/** What an experiment is to find out, and what is different for half of the readers. */
export const experiment = z.object({
  name: z
    .string('Say what it is to find out.')
    .trim()
    .min(5, 'Say in some words what it is to find out.')
    .max(120, 'The name is too long: 120 characters at most.'),
  variation: z
    .object({ setting: z.string(), choice: z.string() }, CHOOSE)
    .transform(({ setting, choice }, context): Variation => {
      const known = SETTINGS.find((one) => one.setting === setting);
      const chosen = known?.choices.find((one) => one.choice === choice);
      if (chosen) return { [setting]: chosen.value };
      context.addIssue({ code: 'custom', message: CHOOSE });
      return z.NEVER;
    }),
});

export const conclusion = z.object({
  conclusion: z
    .string('Say what you make of it: the log keeps it.')
    .trim()
    .min(10, 'Say in a sentence what you make of it: the log keeps it.')
    .max(600, 'That is too long: 600 characters at most.'),
  /** Whether all readers get the change from now on. */
  keep: z.boolean('Say true or false.').default(false),
});

/**
 * Begins to show half of the readers another Recommendation. Throws a `Refusal` where one runs, or
 * where all readers have that setting.
 */
export async function begin(store: Store, asked: z.infer<typeof experiment>, by: By) {
  const now = await settingsNow(store);
  if (now.some(({ setting, now: value }) => asked.variation[setting] === value)) {
    throw new Refusal('All readers have that by now: choose another.');
  }
  await store.db.transaction().execute(async (db) => {
    const begun = await beginExperiment(db, { ...asked, actor: by.actor, at: by.now });
    if (!begun) throw new Refusal('An experiment is under way: end that first.');
  });
}

/** Ends the experiment under way: all readers have the paper's own again, or the change. Throws a `Refusal`. */
export async function conclude(store: Store, asked: z.infer<typeof conclusion>, by: By) {
  await store.db.transaction().execute(async (db) => {
    const ended = await concludeExperiment(db, { ...asked, actor: by.actor, at: by.now });
    if (!ended) throw new Refusal('No experiment is under way.');
  });
}
