// npm run build: the sources to dist/, the readers' script to dist/assets/.
import { build } from './setup.mjs';

await build({ always: true });
