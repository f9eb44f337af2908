import { Readable, Writable } from 'node:stream';

type Lab = (args: string[], input: Readable, output: Writable) => Promise<number>;

/** Runs a lab over lines, objects or raw texts, and gives what it answered. */
export async function labRun(lab: Lab, args: string[], lines: unknown[]) {
  const answers: unknown[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      answers.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const status = await lab(args, Readable.from(text.map((line) => `${line}\n`)), output);
  return { status, answers };
}
