import { readFeed } from '../../../src/intake/feed.ts';
import { textOf } from '../../../src/intake/read.ts';
import { typeProblem } from '../../../src/intake/sentAs.ts';
import { NotTold, pythonConjuncts, type Value } from './pythonExpression.ts';
import { isExpected, toldFeed } from './toldFeed.ts';

export type Outcome =
  | { verdict: 'passes' }
  | { verdict: 'fails'; why: string }
  | { verdict: 'asks for what is not kept'; why: string };

/** How a test of feedparser goes: the comment at its head says what is expected. */
export function feedparserOutcome(bytes: Buffer): Outcome | null {
  const head = headOf(bytes);
  const expectation = /Expect:\s*(.+)/.exec(head)?.[1]?.trim();
  if (!expectation) return null;
  const told = tellFeed(bytes, /^\s*Content-type:\s*(.+)$/im.exec(headersOf(head))?.[1] ?? null);
  const [failed, kept] = [[] as string[], [] as boolean[]];
  for (const [at, conjunct] of pythonConjuncts(expectation, isExpected).entries()) {
    try {
      const holds = Boolean(conjunct(told));
      kept.push(holds);
      if (!holds) failed.push(`part ${at + 1} of: ${expectation}`);
    } catch (error) {
      if (!(error instanceof NotTold)) throw error;
    }
  }
  if (failed.length > 0) return { verdict: 'fails', why: failed.join('; ') };
  const onlyWellFormed = kept.length === 1 && /^not bozo and/.test(expectation);
  return kept.length === 0 || onlyWellFormed
    ? { verdict: 'asks for what is not kept', why: expectation }
    : { verdict: 'passes' };
}

/** The comment at the head, whatever the encoding. */
function headOf(bytes: Buffer): string {
  const readings = ['utf-8', 'utf-16le', 'utf-16be'].map((encoding) =>
    new TextDecoder(encoding).decode(bytes.subarray(0, 8_000)),
  );
  const wide = bytes.subarray(0, 8_000).toString('latin1').replaceAll('\0', '');
  return [...readings, wide].find((text) => text.includes('Expect:')) ?? '';
}

const headersOf = (head: string) =>
  [...head.matchAll(/^\s*Header:\s*(.+)$/gm)].map(([, line]) => line).join('\n');

function tellFeed(bytes: Buffer, contentType: string | null): Map<string, Value> {
  try {
    const { text, encoding, problem } = textOf(bytes, contentType);
    const feed = readFeed(text, { url: 'http://127.0.0.1:8097/feed/' });
    const sent = [problem, typeProblem(contentType)].filter((each) => each !== null);
    return toldFeed({ ...feed, problems: [...feed.problems, ...sent] }, encoding);
  } catch (error) {
    const none = { format: '', title: null, url: null, language: null, entries: [] };
    return toldFeed({ ...none, problems: [String(error)] }, '');
  }
}
