// `npm run bench`: runs each bench/*.bench.ts.
import { runBundled } from './bundled.mjs';
import { filesUnder } from './files.mjs';

for (const file of filesUnder('bench', '.bench.ts')) await runBundled(file, process.argv.slice(2));
