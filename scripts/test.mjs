// `npm test`: sets everything up, runs everything, ends with one line of totals. Node built-ins only, since it installs the rest.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './files.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { run, seconds } from './setup/run.mjs';

/** A check passes or fails as a whole; a suite writes counts of its own. What stands in lanes runs side by side, each lane in order. */
const steps = [
  { title: 'lint, rooms, format', check: 'lint' },
  { title: 'types', check: 'typecheck' },
  { title: 'build', check: 'build' },
  {
    title: 'tests that need no editor',
    lanes: [
      [
        ['scripts/suites/unit.mjs', 'test/unit/', '--covering', 'src/revise/'],
        ['scripts/suites/laws.mjs', 'test/laws/edits.test.ts'],
      ],
      [
        ['scripts/suites/unit.mjs', 'test/real/'],
        ['scripts/suites/laws.mjs', 'test/laws/pairs.test.ts'],
      ],
    ],
  },
  { title: 'grammar tests', lanes: [[['scripts/suites/grammar.mjs']]] },
  { title: 'tests in a real VS Code', lanes: [[['scripts/suites/vscode.mjs']]] },
  { title: 'npm start', lanes: [[['scripts/suites/start.mjs']]] },
];

const total = { passed: 0, failed: 0, skipped: 0 };
try {
  await ensureDependencies();
  for (const step of steps) await take(step);
} catch (error) {
  console.error(error.message);
  total.failed += 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed ? 1 : 0;

async function take({ title, check, lanes }) {
  console.log(`\n── ${title}`);
  const start = performance.now();
  const counts = check ? await runCheck(check) : sum(await Promise.all(lanes.map(runLane)));
  for (const key of Object.keys(total)) total[key] += counts[key];
  console.log(`── ${title}: ${counts.failed ? 'FAILED' : 'passed'} (${seconds(start)})`);
}

async function runCheck(script) {
  const code = await run('npm', ['run', '--silent', script]);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function runLane(suites, lane) {
  const counts = [];
  for (const suite of suites) counts.push(await runSuite(suite, lane));
  return sum(counts);
}

function sum(counts) {
  const of = (key) => counts.reduce((all, each) => all + each[key], 0);
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

/** A suite that fails without a count of failures, or ends without writing counts at all, counts as one failure. */
async function runSuite(suite, lane) {
  const counts = join(root, 'out', `counts-${process.pid}-${lane}.json`);
  await mkdir(join(root, 'out'), { recursive: true });
  try {
    const code = await run(process.execPath, suite, { env: { ...process.env, PLENARY_COUNTS: counts } });
    const result = JSON.parse(await readFile(counts, 'utf8'));
    console.log(`${suite.join(' ')}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`);
    return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
  } catch (error) {
    console.error(`${suite[0]} ended without a result: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await rm(counts, { force: true });
  }
}
