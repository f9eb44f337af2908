// npm start: from a fresh clone to a newspaper in the browser.
import { findNode, run } from './node.mjs';
import { setUp } from './setup.mjs';

await setUp();
const args = ['bin/broadsheet.mjs', 'serve', ...process.argv.slice(2)];
process.exit(await run(findNode(), args));
