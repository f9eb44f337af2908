import { createRandom, seedOf } from '../lib/random.ts';

/** A test of headlines as far as choosing goes: which, and among how many. */
type Choosing = { testId: string; many: number };

/** A story has its own headline and two more at most. */
const MOST_HEADLINES = 3;
const MOST_TESTS = 20;
const ASKED = new RegExp(`^([a-z0-9]{1,40})\\.([2-${MOST_HEADLINES}])$`);

/**
 * The address of the style sheet that shows each reader one headline of each test. What it answers
 * follows from the address and from who asks alone.
 */
export const headlineStylesAddress = (tests: Choosing[]): string =>
  `/headlines.css?of=${tests.map(({ testId, many }) => `${testId}.${many}`).join(',')}`;

/** Which tests that address tells of; what is none is left out. */
export const testsAskedFor = (of: string): Choosing[] =>
  of
    .split(',', MOST_TESTS)
    .map((one) => ASKED.exec(one))
    .flatMap((found) => (found ? [{ testId: found[1] ?? '', many: Number(found[2]) }] : []));

/** The class of one headline of a test; 0 is the story's own. */
export const headlineClass = (testId: string, number: number): string =>
  `headline-${testId}-${number}`;

/**
 * The style sheet for a reader: of each test the headline that falls to them. The markup hides every
 * headline but the own by itself, so the own one needs no word.
 */
export const headlineStyles = (tests: Choosing[], reader: string): string =>
  tests
    .map(({ testId, many }) => ({ testId, number: headlineFor(testId, many, reader) }))
    .filter(({ number }) => number > 0)
    .map(
      ({ testId, number }) =>
        `.${headlineClass(testId, 0)}{display:none}.${headlineClass(testId, number)}{display:inline}`,
    )
    .join('\n');

/** Which headline falls to a reader, as a hash of reader and test has it: nothing is remembered. */
const headlineFor = (testId: string, many: number, reader: string): number =>
  createRandom(seedOf(`${testId} ${reader}`)).below(many);
