// The VS Code server for machines that have no VS Code and cannot download one: taken from npm, once per machine and version.
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ensurePackages } from '../setup/debian.mjs';
import { run, seconds } from '../setup/run.mjs';

/** The version of code-server, whose npm package carries a whole VS Code, and of the Node that it needs. */
const version = '4.139.1';
const nodeVersion = '24.21.0';

/**
 * Where the server is, installing it first when it is not there.
 * It lies in the user's cache, outside the project, so that every checkout shares it.
 * Returns the Node to run it with and the folder to run it in.
 */
export async function ensureServer() {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'plenary');
  const home = join(cache, `vscode-${version}`);
  await mkdir(cache, { recursive: true });
  await removeAbandoned(cache);
  if (!existsSync(home)) await install(cache, home);
  return { node: join(nodeHome(home), 'bin', 'node'), vscode: join(home, 'node_modules', 'code-server', 'lib', 'vscode') };
}

/** npm has one package of Node per platform; each carries the headers too, which the server's native parts are compiled with. */
const nodePackage = `node-linux-${process.arch}`;
const nodeHome = (folder) => join(folder, 'node_modules', nodePackage);

/**
 * Installs into a temporary folder beside the final one and renames it at the very end:
 * a folder with the final name is therefore always whole, and an interrupted install is never used.
 */
async function install(cache, home) {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Error(
      'The VS Code server can be set up on Linux (x64, arm64) only. Install VS Code, with `code` on the PATH, instead.',
    );
  }
  await ensurePackages('build-essential', 'libkrb5-dev', 'pkg-config', 'python3');
  const folder = await mkdtemp(join(cache, `vscode-${version}.part-`));
  console.log('Setting up the VS Code server (once on this machine, about three minutes)…');
  const start = performance.now();
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', tidy);
  try {
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    await npm(folder, process.env, `${nodePackage}@${nodeVersion}`);
    const node = nodeHome(folder);
    // Without `nodedir` the compilation would fetch the headers from the internet.
    const env = { ...process.env, PATH: join(node, 'bin') + delimiter + process.env.PATH, npm_config_nodedir: node };
    await npm(folder, env, `code-server@${version}`);
    await rename(folder, home);
  } catch (error) {
    // Another run may have finished first; its folder is as good as ours.
    if (!existsSync(home)) throw error;
  } finally {
    tidy();
    process.off('exit', tidy);
  }
  console.log(`The VS Code server is set up (${seconds(start)}).`);
}

/** What a running npm tells its scripts about itself and its project. A nested npm would take that for the user's wish. */
const ofTheOuterNpm =
  /^(NODE|INIT_CWD|npm_(package|lifecycle|command|execpath|node_execpath|config_(user_agent|local_prefix|prefix|global|workspace)).*)$/;

async function npm(folder, env, wanted) {
  const clean = Object.fromEntries(Object.entries(env).filter(([name]) => !ofTheOuterNpm.test(name)));
  const options = ['--save-exact', '--no-audit', '--no-fund', '--loglevel=error', '--omit=dev'];
  const code = await run('npm', ['install', ...options, wanted], { cwd: folder, env: clean, quiet: true });
  if (code !== 0) throw new Error(`npm could not install ${wanted} (see above).`);
}

/** What killed installs left behind. Anything younger may be an install under way. */
async function removeAbandoned(cache) {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    if (name.includes('.part-') && Date.now() - (await stat(path)).mtimeMs > 3_600_000)
      await rm(path, { recursive: true, force: true });
  }
}
