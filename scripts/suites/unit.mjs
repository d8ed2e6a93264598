// The tests that need no editor: `node scripts/suites/unit.mjs [part of a path…] [--grep words]`.
// All of them go into one bundle, which is what makes the run quick; with parts of paths, only the files they name.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { bundle } from '../../esbuild.mjs';
import { filesUnder, root } from '../files.mjs';
import { finish } from './result.mjs';

const { values, positionals } = parseArgs({ options: { grep: { type: 'string', short: 'g' } }, allowPositionals: true });

process.chdir(root);
process.setSourceMapsEnabled(true);
const wanted = (file) => !positionals.length || positionals.some((part) => file.includes(part.replace(/^\.\//, '')));
const files = [...filesUnder('test/unit', '.test.ts'), ...filesUnder('test/real', '.test.ts')].filter(wanted);

// A name of its own for each run, so that two runs at once do not take each other's bundle.
const outfile = join(root, 'out', `unit-${process.pid}.cjs`);
try {
  await mkdir(join(root, 'out'), { recursive: true });
  const contents = files.map((file) => `import './${file}';`).join('\n');
  // pdfkit reads the measures of its fonts from files beside it.
  await bundle({ stdin: { contents, resolveDir: root, sourcefile: 'tests.ts' }, outfile, external: ['vscode', 'pdfkit'] });
  finish(await run(outfile));
} catch (error) {
  console.error(error.cause ? error.message : error.stack);
  finish({ passed: 0, failed: 1, skipped: 0 });
} finally {
  await rm(outfile, { force: true });
}

async function run(file) {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'dot', timeout: 60_000, ...(values.grep ? { grep: values.grep } : {}) });
  mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((done) => {
    const runner = mocha.run(() =>
      done({ passed: runner.stats.passes, failed: runner.stats.failures, skipped: runner.stats.pending }),
    );
  });
}
