import { z } from 'zod';

/** The families that headlines and text may be set in: those that come with the program, and the reader's own. */
const FAMILIES = [
  'newsreader',
  'libre-franklin',
  'noto-naskh-arabic',
  'system-serif',
  'system-sans',
] as const;
export type Family = (typeof FAMILIES)[number];

/** More do not stand in a line on any screen. */
const MOST_LINKS = 12;

const colour = (name: string) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, `${name} is written as in #005f6b.`)
    .nullable();

const family = (name: string) => z.enum(FAMILIES, `Choose one of the families for ${name}.`);

/** What a paper looks like, where it differs from how it comes. */
export const look = z.object({
  accent: colour('The accent colour'),
  /** In dark; null: the accent's nearest that is legible there. */
  accentDark: colour('The accent colour in dark'),
  /** What is behind the paper's name and its sections; null: the page. */
  masthead: colour('The colour of the masthead'),
  /** In dark; null: the same. */
  mastheadDark: colour('The colour of the masthead in dark'),
  headlines: family('headlines'),
  text: family('text'),
  /** Id of a picture of the library that stands for the name. */
  logo: z.string().nullable(),
});

export type Look = z.infer<typeof look>;

/** As it comes. */
const PLAIN: Look = {
  accent: null,
  accentDark: null,
  masthead: null,
  mastheadDark: null,
  headlines: 'newsreader',
  text: 'newsreader',
  logo: null,
};

/** A look as it is kept: what an older edition did not know is as it comes. */
export const keptLook = look
  .partial()
  .default({})
  .transform((known) => ({ ...PLAIN, ...known }))
  .pipe(look);

/** A link of the line below the paper's name: to a place in the paper, or elsewhere by https. */
const link = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'A link needs a name before its address.')
    .max(40, 'The name of a link is too long: 40 characters at most.'),
  address: z
    .string()
    .trim()
    .max(500, 'The address of a link is too long.')
    .refine(isOfThePaperOrHttps, {
      error: ({ input }) =>
        `“${input}” is no address for a link: it begins with / (a place in the paper) or https://`,
    }),
});

/** The links below the paper's name, in their order; none: the sections. */
export const navigation = z
  .array(link)
  .max(MOST_LINKS, `There can be ${MOST_LINKS} links at most.`);

function isOfThePaperOrHttps(address: string): boolean {
  if (/[\s\\]/.test(address)) return false;
  if (/^\/(?!\/)/.test(address)) return true;
  return /^https:\/\//i.test(address) && URL.canParse(address);
}
