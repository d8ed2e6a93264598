// The tests that need no editor: `node scripts/suites/unit.mjs [part of a path…] [--grep words] [--covering src/room/]`.
// With parts of paths, only the files they name. A room that is to be covered has every branch taken by some test: those that none
// takes are named, and fail the run.
import { parseArgs } from 'node:util';
import { filesUnder, root } from '../files.mjs';
import { startCoverage } from './coverage.mjs';
import { runFiles } from './mocha.mjs';
import { finish } from './result.mjs';

const { values, positionals } = parseArgs({
  options: { grep: { type: 'string', short: 'g' }, covering: { type: 'string' } },
  allowPositionals: true,
});

process.chdir(root);
process.setSourceMapsEnabled(true);
const wanted = (file) => !positionals.length || positionals.some((part) => file.includes(part.replace(/^\.\//, '')));
const files = [...filesUnder('test/unit', '.test.ts'), ...filesUnder('test/real', '.test.ts')].filter(wanted);
try {
  const missed = values.covering && (await startCoverage());
  const watch = async (script, counts) => {
    if (!missed) return counts;
    const places = await missed(script, values.covering);
    for (const place of places) console.log(`  no test takes ${place}`);
    console.log(`${places.length} branches under ${values.covering} are taken by no test`);
    return places.length === 0 ? { ...counts, passed: counts.passed + 1 } : { ...counts, failed: counts.failed + 1 };
  };
  finish(await runFiles(files, { name: 'unit', grep: values.grep, watch }));
} catch (error) {
  console.error(error.cause ? error.message : error.stack);
  finish({ passed: 0, failed: 1, skipped: 0 });
}
