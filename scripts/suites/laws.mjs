// The laws of the markup on thousands of texts: `node scripts/suites/laws.mjs [file…]`.
import { filesUnder, root } from '../files.mjs';
import { runFiles } from './mocha.mjs';
import { finish } from './result.mjs';

process.chdir(root);
process.setSourceMapsEnabled(true);
const files = process.argv.length > 2 ? process.argv.slice(2) : filesUnder('test/laws', '.test.ts');
try {
  finish(await runFiles(files, { name: 'laws' }));
} catch (error) {
  console.error(error.cause ? error.message : error.stack);
  finish({ passed: 0, failed: 1, skipped: 0 });
}
