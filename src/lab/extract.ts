import { readFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { z } from 'zod';
import { authorsOf } from '../intake/authors.ts';
import { extractStory } from '../intake/extract.ts';
import { readPageText } from '../intake/pageText.ts';
import { readTextFile } from '../intake/read.ts';
import { sniff } from '../intake/sniff.ts';
import type { IntakeStory } from '../intake/story.ts';
import { Failure } from '../lib/failure.ts';
import { bodyText } from '../store/body.ts';
import { labArgs, labFiles } from './files.ts';
import { writeLine } from './lines.ts';

const PAGES = /\.(?:html|txt)(?:\.gz)?$/i;

/** `broadsheet lab extract PATH…`: a page to a story, one line a file, in name order. */
export async function labExtract(args: string[], output: Writable): Promise<number> {
  const { paths, urlOf } = labArgs(args);
  const urls = urlOf ? await readUrls(urlOf) : {};
  for (const { file, name } of await labFiles(paths, PAGES)) {
    await writeLine(output, await extracted(file, name, urls[name] ?? null));
  }
  return 0;
}

async function readUrls(file: string): Promise<Record<string, string>> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw new Failure(`--url-of: ${file} is no JSON object from file names to addresses.`);
  }
}

async function extracted(file: string, name: string, url: string | null): Promise<object> {
  try {
    const { text } = await readTextFile(file);
    const story = isPageText(name, text) ? readPageText(text) : extractStory(text, { url });
    return { file: name, ...answerOf(story) };
  } catch (error) {
    return { file: name, error: error instanceof Error ? error.message : String(error) };
  }
}

/** A .txt may hold anything; an .html is a page, whatever it begins with. */
const isPageText = (name: string, text: string) =>
  !/\.html(?:\.gz)?$/i.test(name) && sniff(text) === 'page-text';

const answerOf = (story: IntakeStory) => ({
  headline: story.headline,
  standfirst: story.standfirst,
  text: bodyText(story.body),
  bylines: authorsOf(story),
  contributors: story.contributors,
  published: story.published?.iso ?? null,
  updated: story.updated?.iso ?? null,
  language: story.language,
  section: story.section,
  topics: story.topics,
  publisher: story.publisher,
  canonical: story.canonical,
  doubts: story.doubts.map(({ claim, evidence }) => `${claim}, but ${evidence}`),
});
