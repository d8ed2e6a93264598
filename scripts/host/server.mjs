// Starting and ending the VS Code server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** What would only be in the way: a first-run page, AI panels, and everything that calls a service on the internet. */
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.showReleaseNotes': false,
  'remote.autoForwardPorts': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
};

/**
 * Starts the server with data folders of its own, all in one temporary folder, on a free port unless one is given.
 * `prepare(extensions)` may put extensions into the given folder before the start.
 * Resolves to its port, its process and `stop()`, which ends this server, its children and nothing else, and removes the folder.
 */
export async function startServer(
  { node, vscode },
  { host = '127.0.0.1', port, args = [], env = {}, prepare = async () => undefined },
) {
  const folder = await mkdtemp(join(tmpdir(), 'plenary-server-'));
  const data = join(folder, 'data');
  const extensions = join(folder, 'extensions');
  await mkdir(join(data, 'data', 'Machine'), { recursive: true });
  await mkdir(extensions);
  await writeFile(join(data, 'data', 'Machine', 'settings.json'), JSON.stringify(settings, undefined, 2));
  await prepare(extensions);

  const chosen = port ?? (await freePort(host));
  const fixed = ['--host', host, '--port', String(chosen), '--server-data-dir', data, '--extensions-dir', extensions];
  const quiet = ['--accept-server-license-terms', '--disable-workspace-trust', '--telemetry-level', 'off'];
  // A process group of its own, so that ending it ends the extension hosts and watchers with it.
  const child = spawn(node, [join('out', 'server-main.js'), ...fixed, ...quiet, ...args], {
    cwd: vscode,
    env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log = (log + chunk).slice(-20_000)));

  // Whatever ends this process, apart from a kill, ends the server too, at once if need be.
  const abandon = () => {
    signalGroup(child.pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', abandon);
  const stop = async () => {
    const running = child.exitCode === null && child.signalCode === null;
    const ended = running ? once(child, 'exit') : undefined;
    signalGroup(child.pid, 'SIGTERM');
    const patience = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), 3000);
    await ended;
    clearTimeout(patience);
    // Children that outlived their parent are still in its group.
    signalGroup(child.pid, 'SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    process.off('exit', abandon);
  };
  try {
    await listening(child, () => log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port: chosen, process: child, folder, stop };
}

/** A port on which nothing listens at the moment: the wanted one, or any. Rejects when the wanted one is taken. */
export function freePort(host, wanted = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(wanted, host, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function signalGroup(pid, signal) {
  // A process that could not be started has no group.
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Resolves when the server says that it listens; rejects with what it printed when it ends or stays silent. */
function listening(child, log) {
  return new Promise((resolve, reject) => {
    const fail = (cause) => reject(new Error(`The VS Code server did not start: ${cause}\n${log()}`));
    const patience = setTimeout(() => fail('no answer in 30 s'), 30_000);
    const settle = (action) => (value) => {
      clearTimeout(patience);
      action(value);
    };
    child.once(
      'error',
      settle((error) => fail(error.message)),
    );
    child.once(
      'exit',
      settle((code) => fail(`it ended with ${code}`)),
    );
    child.stdout.on('data', () => {
      if (/agent listening on \d+/.test(log())) settle(resolve)();
    });
  });
}
