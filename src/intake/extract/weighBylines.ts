import { looksLikePerson } from '../names.ts';
import { namesIn } from './evidence/bylines.ts';
import type { Evidence } from './evidence/evidence.ts';

/**
 * Who signed, of all that the kinds of evidence say, the most trusted first: the first that names
 * people, unless two others agree that it was somebody else. Many systems give the account that
 * put the story in, or the house itself, where the page shows the writer; a house's name is taken
 * where there is no other.
 */
export function bylinesOf(sources: Evidence[], house: (string | null)[]): string[] {
  const found = sources
    .map(({ bylines = [] }) => [...new Set(bylines.flatMap(namesIn))])
    .filter((names) => names.length > 0);
  const own = house.map(letters).filter((name) => name.length >= SHORTEST_HOUSE);
  const isHouse = (name: string) => own.some((each) => sameHouse(letters(name), each));
  const people = found.filter((names) => !names.every((name) => isHouse(name) || isAccount(name)));
  const [first, ...others] = people;
  if (!first) return found[0] ?? [];
  const isAlone = !others.some((names) => overlap(names, first));
  const agreed = others.find((names) =>
    others.some((each) => each !== names && overlap(each, names)),
  );
  return isAlone && agreed ? agreed : fuller(first, others);
}

/** How people sign in, which is not how they sign: "ada-pell", "apell2". */
const isAccount = (name: string) => /^[\p{Ll}\d]+(?:[_.\d-][\p{Ll}\d_.-]*)+$/u.test(name);

/** A shorter name of a house may be part of anybody's. */
const SHORTEST_HOUSE = 3;

/** Of two spellings, "Ada" and "Ada Pell", the whole one. */
const fuller = (names: string[], others: string[][]): string[] =>
  others.find(
    (each) =>
      names.length === 1 &&
      each.length === 1 &&
      each.every(looksLikePerson) &&
      each[0]?.toLowerCase().startsWith(`${names[0]?.toLowerCase()} `),
  ) ?? names;

const overlap = (some: string[], others: string[]) =>
  some.some((name) => others.some((other) => letters(other) === letters(name)));

/** "The Tide" signs for "Tide Online", and "tide.example" too. */
const sameHouse = (name: string, house: string) =>
  name === house || (name.length > 5 && house.includes(name)) || name.includes(house);

const letters = (name: string | null) =>
  (name ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The name of the site in an address: tide of https://www.tide.example/x. */
export function siteOf(url: string | null): string | null {
  return url && URL.canParse(url) ? (new URL(url).hostname.split('.').at(-2) ?? null) : null;
}
