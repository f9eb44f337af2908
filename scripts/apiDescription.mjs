// The description of the API (OpenAPI 3.1), as the code gives it, into the file named. Needs Node 24.
import { writeFileSync } from 'node:fs';
import { apiRoutes } from '../src/desk/api/api.ts';
import { openStore } from '../src/store/store.ts';

const store = await openStore(':memory:');
const app = apiRoutes({ store, clock: Date.now, baseUrl: 'http://localhost' });
const answer = await app.request('/api/v1/openapi.json');
writeFileSync(process.argv[2], await answer.text());
await store.close();
