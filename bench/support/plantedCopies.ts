/** A story of the stream, and which earlier one it is a copy of, as it was planted. */
export type Planted = { id: string; text: string; copyOf: string | null; kind: string };

/** A generator of even numbers from 0 to 1 with a seed, so that every run plants the same. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
const pick = <T>(random: Random, from: readonly T[]): T => {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
};

/** A story apart from its dressing. */
export type Article = { headline: string; paragraphs: string[] };

/**
 * Writes new articles in the manner of those given, by which word follows which in them. Sentences
 * are of 8 to 30 words, paragraphs of 2 to 4 sentences; one article in five is a short one.
 */
function writerLike(articles: readonly Article[], random: Random): () => Article {
  const words = articles.flatMap(({ paragraphs }) => paragraphs.join(' ').split(/\s+/));
  const next = Map.groupBy(words.keys().take(words.length - 1), (at) => words[at] ?? '');
  const sentence = () => {
    let at = Math.floor(random() * (words.length - 1));
    const length = 8 + Math.floor(random() * 22);
    const written = Array.from({ length }, () => {
      const word = words[at] ?? '';
      at = pick(random, next.get(word) ?? [0]) + 1;
      return word.replaceAll(/[.!?]/g, '');
    });
    const text = written.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return () => ({
    headline: sentence().split(' ').slice(0, 9).join(' '),
    paragraphs: Array.from({ length: random() < 0.2 ? 2 : 4 + Math.floor(random() * 5) }, () =>
      Array.from({ length: 2 + Math.floor(random() * 3) }, sentence).join(' '),
    ),
  });
}

/** What is planted, and how often in 100 stories. The rest are articles of their own. */
const SHARES: readonly [string, number][] = [
  ['headed anew', 3],
  ['cut', 6],
  ['injected', 6],
  ['in lists', 6],
  ['requoted', 3],
  ['in furniture', 4],
  ['all of it', 8],
  ['merged', 4],
  ['quoting', 6],
  ['reported anew', 4],
  ['pattern', 5],
  ['headline alone', 3],
  ['headline again', 1],
];

/** A stream of so many stories, copies among them, each after its original. */
export function plantedStream(
  articles: readonly Article[],
  size: number,
  random: Random,
): Planted[] {
  const write = writerLike(articles, random);
  const stream: Planted[] = [];
  const originals: { id: string; article: Article }[] = [];
  const heads: Planted[] = [];
  for (let at = 0; at < size; at++) {
    const id = `s${at}`;
    const kind = originals.length < 40 ? 'own' : kindOf(100 * random());
    const headline = () => pick(random, originals).article.headline;
    const source = originals[Math.floor(random() * originals.length)];
    if (kind === 'own' || !source) {
      const article = articles[originals.length] ?? write();
      originals.push({ id, article });
      const shown = random() < OF_THE_SITE ? inFurniture(article, random, headline) : article;
      stream.push({ id, text: textOf(shown), copyOf: null, kind: 'own' });
    } else if (kind === 'headline alone') {
      const planted = { id, text: write().headline, copyOf: null, kind };
      heads.push(planted);
      stream.push(planted);
    } else if (kind === 'headline again') {
      const head = heads[Math.floor(random() * heads.length)];
      if (head) stream.push({ id, text: head.text, copyOf: head.id, kind });
    } else if (kind === 'pattern') {
      stream.push({ id, text: patternOf(random), copyOf: null, kind });
    } else {
      const other = pick(random, originals).article;
      const copy = COPYING[kind]?.(source.article, random, headline);
      const isCopy = copy !== undefined && source.article !== other;
      const article = copy ?? DRAWING[kind]?.(source.article, other, write(), random);
      if (!article || (!isCopy && source.article === other)) continue;
      stream.push({ id, text: textOf(article), copyOf: isCopy ? source.id : null, kind });
    }
  }
  return stream;
}

function kindOf(roll: number): string {
  let upTo = 0;
  for (const [kind, share] of SHARES) {
    upTo += share;
    if (roll < upTo) return kind;
  }
  return 'own';
}

const textOf = ({ headline, paragraphs }: Article) => [headline, ...paragraphs].join('\n\n');

type Copying = (article: Article, random: Random, headline: () => string) => Article;
type Drawing = (some: Article, other: Article, own: Article, random: Random) => Article;

const headedAnew: Copying = ({ paragraphs }, _random, headline) => ({
  headline: headline(),
  paragraphs,
});

/** A third of the text stays at the least, counted in words; first paragraphs stay likelier. */
const cut: Copying = ({ headline, paragraphs }, random) => {
  const length = (some: readonly string[]) => some.join(' ').split(/\s+/).length;
  const least = length(paragraphs) * (0.34 + 0.5 * random());
  const left = [...paragraphs];
  for (let tries = 0; tries < 40; tries++) {
    const without = left.toSpliced(Math.floor(random() ** 0.5 * left.length), 1);
    if (length(without) >= least) left.splice(0, left.length, ...without);
  }
  return { headline, paragraphs: left };
};

const INJECTED = 'Advertisement AssetVision veryGood! Current:Home Sponsored [Ad] FXZone'.split(
  ' ',
);

/** Words slipped in: 2 to 8 in 100. */
const injected: Copying = ({ headline, paragraphs }, random) => {
  const often = 0.02 + 0.06 * random();
  const withWords = (text: string) =>
    text
      .split(/\s+/)
      .map((word) => (random() < often ? `${word} ${pick(random, INJECTED)}` : word))
      .join(' ');
  return { headline, paragraphs: paragraphs.map(withWords) };
};

const inLists: Copying = ({ headline, paragraphs }, random, other) => {
  const list = () => Array.from({ length: 3 + Math.floor(random() * 12) }, () => `- ${other()}`);
  return { headline, paragraphs: [...list(), ...paragraphs, 'Related', ...list()] };
};

/** Other marks of quotation, dashes and spaces, as another house sets them. */
const requoted: Copying = ({ headline, paragraphs }) => ({
  headline,
  paragraphs: paragraphs.map((text) =>
    text
      .replaceAll(/["“„]([^"“”„]*)["”]/g, '« $1 »')
      .replaceAll("'", '’')
      .replaceAll(/ [-–] /g, '—'),
  ),
});

/** One story in five comes from the site whose sentences these are. */
const OF_THE_SITE = 0.2;

const FURNITURE = [
  'Sign up for our morning briefing and get the stories that matter to you every day.',
  'We use cookies to improve your experience and to show you what you may like.',
  'This story was first published by our partner and is shown here with permission.',
  'Follow us for more news from the region, and tell us what you think in the comments below.',
  'Support independent journalism by becoming a member of our newsroom from today.',
];

/** The sentences that a site sets around each of its stories. */
const inFurniture: Copying = ({ headline, paragraphs }, random) => {
  const before = Math.floor(random() * 3);
  return {
    headline,
    paragraphs: [...FURNITURE.slice(0, before), ...paragraphs, ...FURNITURE.slice(before)],
  };
};

const COPYING: Record<string, Copying> = {
  'headed anew': headedAnew,
  cut,
  injected,
  'in lists': inLists,
  requoted,
  'in furniture': inFurniture,
  'all of it': (article, random, headline) =>
    [cut, requoted, injected, inLists, headedAnew].reduce(
      (copy, change) => change(copy, random, headline),
      article,
    ),
};

const sentences = (article: Article) =>
  article.paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.!?]["”]?)\s+/));

const some = (random: Random, from: readonly string[], part: number) => {
  const count = Math.floor(part * from.length);
  const start = Math.floor(random() * (from.length - count + 1));
  return from.slice(start, start + count);
};

const DRAWING: Record<string, Drawing> = {
  /** As much of the one as of the other. */
  merged: (one, other, { headline }, random) => {
    const [long, short] = [one, other].map((article) => article.paragraphs);
    const words = (text: string[] = []) => text.join(' ').split(/\s+/);
    const least = Math.min(words(long).length, words(short).length);
    const halves = [words(long), words(short)].map((all) => all.slice(0, least).join(' '));
    return { headline, paragraphs: random() < 0.5 ? halves : halves.reverse() };
  },
  /** A report of its own that quotes up to a quarter of its length from another. */
  quoting: (one, _other, own, random) => {
    const quoted = sentences(one).slice(0, Math.floor(sentences(own).length * 0.25 * random()) + 1);
    return { headline: own.headline, paragraphs: [...own.paragraphs, ...quoted] };
  },
  /** The same event told anew: a third of its sentences are taken over as background. */
  'reported anew': (one, _other, own, random) => {
    const told = sentences(own);
    const background = some(
      random,
      sentences(one),
      Math.min(1, told.length / 2 / sentences(one).length),
    );
    return { headline: one.headline, paragraphs: [...told, ...background] };
  },
};

const TOWNS = 'Ansel Brent Corrie Dorn Elmstow Farrow Girvan Hexley'.split(' ');

/** Notices that are filled in anew each day: nearly the same words, but not the same news. */
function patternOf(random: Random): string {
  const figure = () => (random() * 1_000).toFixed(1);
  const town = pick(random, TOWNS);
  return pick(random, [
    `Shares close\nThe ${town} index closed at ${figure()} points on Friday, after ${figure()} the day before, in calm trading of ${figure()} million shares.`,
    `Tides at ${town}\nHigh water at ${town} is at ${figure()} and low water at ${figure()}, harbour masters said.`,
  ]);
}
