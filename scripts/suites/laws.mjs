// The laws of the markup on thousands of texts: `node scripts/suites/laws.mjs`. Each file runs in a process of its own, side by side.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesUnder, root } from '../files.mjs';
import { run } from '../setup/run.mjs';
import { runFiles } from './mocha.mjs';
import { finish } from './result.mjs';

process.chdir(root);
process.setSourceMapsEnabled(true);
const [file] = process.argv.slice(2);
try {
  if (file) finish(await runFiles([file], { name: 'laws' }));
  else finish(await runAll(filesUnder('test/laws', '.test.ts')));
} catch (error) {
  console.error(error.cause ? error.message : error.stack);
  finish({ passed: 0, failed: 1, skipped: 0 });
}

async function runAll(files) {
  const folder = await mkdtemp(join(tmpdir(), 'plenary-laws-'));
  try {
    const counted = await Promise.all(files.map((each, index) => runOne(each, join(folder, `${index}.json`))));
    const sum = (key) => counted.reduce((all, counts) => all + counts[key], 0);
    return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runOne(each, counts) {
  const code = await run(process.execPath, [fileURLToPath(import.meta.url), each], {
    env: { ...process.env, PLENARY_COUNTS: counts },
  });
  const result = JSON.parse(await readFile(counts, 'utf8'));
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}
