// The suite inside a real VS Code: `node scripts/suites/vscode.mjs [part of a file name…]`.
// In desktop VS Code when it is installed (`code` on the PATH, and a screen), else in the VS Code server with Chromium.
// `PLENARY_VSCODE` decides otherwise: `server`, `desktop`, or `download` for a desktop VS Code that is fetched first.
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { bundle } from '../../esbuild.mjs';
import { filesUnder, root } from '../files.mjs';
import { runInBrowser } from '../host/browser-run.mjs';
import { desktopAvailable } from '../host/desktop.mjs';
import { runOnDesktop } from '../host/desktop-run.mjs';
import { ensureServer } from '../host/install.mjs';
import { ensurePackages } from '../setup/debian.mjs';
import { run } from '../setup/run.mjs';
import { finish } from './result.mjs';

/** The whole run, not counting the installation of the server, may take this long. */
const timeLimit = Number(process.env.PLENARY_TEST_MINUTES ?? 12) * 60_000;

const undo = [];
const later = (action) => undo.push(action);
const tidy = async () => {
  while (undo.length) await Promise.resolve(undo.pop()()).catch((error) => console.error(error.message));
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void tidy().finally(() => process.exit(130)));

try {
  finish(await test(process.argv.slice(2)));
} catch (error) {
  console.error(error.message);
  finish({ passed: 0, failed: 1, skipped: 0 });
} finally {
  await tidy();
}
// Something that was left open must not keep a finished run from ending.
process.exit();

async function test(parts) {
  if ((await run(process.execPath, ['esbuild.mjs'])) !== 0) throw new Error('The extension cannot be built (see above).');
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'plenary-test-')));
  later(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  const workspace = await workspaceIn(folder);
  const suite = await suiteBundle(parts);
  const counts = join(folder, 'counts.json');
  const env = { PLENARY_SUITE_COUNTS: counts, XDG_DATA_HOME: join(folder, 'data'), PLENARY_LIBRARY: '' };

  const way = process.env.PLENARY_VSCODE ?? (desktopAvailable() ? 'desktop' : 'server');
  if (way === 'server') {
    await ensurePackages('chromium');
    await ensureServer();
  }
  const start = way === 'server' ? runInBrowser : runOnDesktop;
  const code = await limited(start({ workspace, suite, env, later, download: way === 'download' }));
  if (!existsSync(counts)) throw new Error(`The suite ended with ${code} and without counts.`);
  const result = JSON.parse(await readFile(counts, 'utf8'));
  return code !== 0 && !result.failed ? { ...result, failed: 1 } : result;
}

/** A copy of the sample workspace, so that tests may write into it; without a library, which tests import themselves. */
async function workspaceIn(folder) {
  const workspace = join(folder, 'examples');
  const wanted = (path) => basename(path) !== '.plenary';
  if (existsSync(join(root, 'examples'))) await cp(join(root, 'examples'), workspace, { recursive: true, filter: wanted });
  else await mkdir(workspace);
  return workspace;
}

/** The suite's modules, bundled one by one into a folder of their own; they find mocha in the project's packages. */
async function suiteBundle(parts) {
  const outdir = join(root, 'out', `vscode-${process.pid}`);
  later(() => rm(outdir, { recursive: true, force: true }));
  const wanted = (file) => !parts.length || parts.some((part) => file.includes(part));
  const tests = filesUnder('test/vscode', '.test.ts').filter(wanted);
  await bundle({
    entryPoints: ['test/vscode/index.ts', ...tests],
    outbase: 'test/vscode',
    outdir,
    external: ['vscode', 'mocha', 'pdfkit'],
  });
  return join(outdir, 'index.js');
}

function limited(running) {
  return new Promise((resolve, reject) => {
    const minutes = timeLimit / 60_000;
    const limit = setTimeout(() => reject(new Error(`The suite was still running after ${minutes} minutes.`)), timeLimit);
    running.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}
