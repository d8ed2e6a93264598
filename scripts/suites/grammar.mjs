// The tests of the TextMate grammar, on the files in test/grammar/: `node scripts/suites/grammar.mjs [--update]`. The grammar itself
// is made by scripts/grammar/; with `--update` it is written first, without it it has to be what is made.
// A file that opens with `SYNTAX TEST` carries its assertions in itself; every other one is compared with the `.snap` beside it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder, root } from '../files.mjs';
import { GRAMMAR_FILE, writtenGrammar } from '../grammar/grammar.mjs';
import { finish } from './result.mjs';

const update = process.argv.includes('--update');
const inputs = filesUnder('test/grammar', '.md').filter((file) => /\.(itu|fence|test)\.md$/.test(file));
const isAssertion = (file) => /SYNTAX TEST/.test(readFileSync(join(root, file), 'utf8').split('\n', 1)[0]);
const asserted = inputs.filter(isAssertion);
const pictured = inputs.filter((file) => !isAssertion(file));

const counts = { passed: 0, failed: 0, skipped: 0 };
await compareWithRules();
if (asserted.length) await runAssertions();
const isFence = (file) => file.endsWith('.fence.md');
runSnapshots(
  'text.itu-resolution',
  pictured.filter((file) => !isFence(file)),
);
runSnapshots('markdown.itu-resolution.codeblock', pictured.filter(isFence));
finish(counts);

async function compareWithRules() {
  const written = await writtenGrammar();
  const file = join(root, GRAMMAR_FILE);
  if (update) await writeFile(file, written);
  const isSame = readFileSync(file, 'utf8') === written;
  if (!isSame) console.error(`${GRAMMAR_FILE} is not what scripts/grammar/ makes: run npm run test:grammar -- --update`);
  counts[isSame ? 'passed' : 'failed']++;
}

/** One test is one asserted line; the tool's report has them one by one. */
async function runAssertions() {
  const report = join(root, 'out', `grammar-${process.pid}`);
  try {
    const { status } = tool('unit.js', ['--compact', '--xunit-report', report, ...asserted], 'inherit');
    const cases = filesUnder(`out/grammar-${process.pid}`, '.xml').flatMap((file) =>
      readFileSync(join(root, file), 'utf8').split('<testcase ').slice(1),
    );
    const failed = cases.filter((text) => /<(failure|error) /.test(text)).length;
    counts.passed += cases.length - failed;
    counts.failed += failed || (status === 0 ? 0 : 1);
  } finally {
    await rm(report, { recursive: true, force: true });
  }
}

/** One test is one file. The tool would write a missing snapshot and call it passed; here that takes `--update`. */
function runSnapshots(scope, pictured) {
  const missing = update ? [] : pictured.filter((file) => !existsSync(join(root, `${file}.snap`)));
  for (const file of missing) console.error(`${file} has no snapshot: look at it, then run npm run test:grammar -- --update`);
  counts.failed += missing.length;
  const files = pictured.filter((file) => !missing.includes(file));
  if (!files.length) return;
  const options = ['--scope', scope, ...(update ? ['--updateSnapshot'] : [])];
  const { status, stdout, stderr } = tool('snapshot.js', [...options, ...files], 'pipe');
  // Grammars that ours embeds come with the editor and are not here.
  process.stderr.write(stderr.replaceAll(/^grammar not found for .*\n/gm, ''));
  const passed = status === 0 ? files.length : files.filter((file) => stdout.includes(`${file} run successfully`)).length;
  if (status !== 0 || update) console.log(stdout.trim());
  counts.passed += passed;
  counts.failed += files.length - passed || (status === 0 ? 0 : 1);
}

function tool(name, args, stdio) {
  return spawnSync(process.execPath, [`node_modules/vscode-tmgrammar-test/dist/${name}`, ...args], {
    cwd: root,
    stdio,
    encoding: 'utf8',
  });
}
