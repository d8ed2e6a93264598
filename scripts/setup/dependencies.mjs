// Makes node_modules what package-lock.json says. Node built-ins only: this runs before anything is installed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../files.mjs';
import { run, seconds } from './run.mjs';

/** The oldest Node that the tools run on. */
const oldestNode = [20, 19];

/** Installs the packages unless they are there in the right versions. Throws with a plain message when that fails. */
export async function ensureDependencies() {
  requireNode();
  if (upToDate()) return;
  console.log('Installing the packages (npm ci)…');
  const start = performance.now();
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error('The packages could not be installed: npm ci failed (see above).');
  console.log(`Installed in ${seconds(start)}.`);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Error(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** Whether every package of the lock file is installed in its version. npm writes its own record last, so a half install has none. */
function upToDate() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) =>
    path === '' ? true : installed[path] ? installed[path].version === version : optional === true,
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
