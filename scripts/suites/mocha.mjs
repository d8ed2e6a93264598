// Runs test files that need no editor: all of them in one bundle, which is what makes the run quick.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Mocha from 'mocha';
import { bundle } from '../../esbuild.mjs';
import { root } from '../files.mjs';

/** Runs the files, gives their counts to `watch` with the bundle before it goes, and returns what that returns. */
export async function runFiles(files, { name, grep, timeout = 60_000, watch = (_, counts) => counts }) {
  // A name of its own for each run, so that two runs at once do not take each other's bundle.
  const outfile = join(root, 'out', `${name}-${process.pid}.cjs`);
  try {
    await mkdir(join(root, 'out'), { recursive: true });
    const contents = files.map((file) => `import './${file}';`).join('\n');
    // pdfkit reads the measures of its fonts from files beside it.
    await bundle({ stdin: { contents, resolveDir: root, sourcefile: 'tests.ts' }, outfile, external: ['vscode', 'pdfkit'] });
    return await watch(outfile, await run(outfile, grep, timeout));
  } finally {
    await rm(outfile, { force: true });
  }
}

async function run(file, grep, timeout) {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'dot', timeout, ...(grep ? { grep } : {}) });
  mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((done) => {
    const runner = mocha.run(() =>
      done({ passed: runner.stats.passes, failed: runner.stats.failures, skipped: runner.stats.pending }),
    );
  });
}
