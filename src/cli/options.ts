import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Failure } from '../lib/failure.ts';

/** What a command takes, and the text that `--help` prints. */
export type Usage<Options extends ParseArgsOptionsConfig> = {
  help: string;
  options: Options;
  /** How many names may stand beside the options. */
  names?: { from: number; to: number };
};

/**
 * Reads the words after a command. `--help` prints the usage and gives null. Throws a `Failure`
 * that names an unknown option, a missing value or a name too many.
 */
export function readOptions<const Options extends ParseArgsOptionsConfig>(
  args: string[],
  { help, options, names = { from: 0, to: 0 } }: Usage<Options>,
) {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help.trim());
    return null;
  }
  const { values, positionals } = parsed(args, options);
  if (positionals.length < names.from || positionals.length > names.to) {
    const odd = positionals[names.to];
    throw new Failure(
      odd ? `"${odd}" was not expected here; see --help.` : 'A name is missing; see --help.',
    );
  }
  return { values, names: positionals };
}

function parsed<const Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new Failure(`${reason}; see --help.`);
  }
}
