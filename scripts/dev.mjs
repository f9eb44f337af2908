// npm run dev: the paper from its sources, started anew at every change.
import { findNode, run } from './node.mjs';
import { setUp } from './setup.mjs';

await setUp();
const watch = ['--watch', '--watch-preserve-output', '--disable-warning=ExperimentalWarning'];
const args = [...watch, 'src/cli/broadsheet.ts', 'serve', ...process.argv.slice(2)];
process.exit(await run(findNode(), args));
