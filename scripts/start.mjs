// `npm start [-- --port N] [--host H] [--browser]`: sets everything up and opens the extension on the sample workspace.
// In desktop VS Code when it is installed, else (or with --browser) from the VS Code server, in any browser.
// Node built-ins only, since it installs the rest.
import { randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './files.mjs';
import { ensureServer } from './host/install.mjs';
import { desktopAvailable } from './host/desktop.mjs';
import { freePort, startServer } from './host/server.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { which } from './setup/programs.mjs';
import { run } from './setup/run.mjs';
import { importSamples } from './setup/samples.mjs';

/** Always the same when it is free, so that the browser finds its settings again. */
const usualPort = 8265;
const examples = join(root, 'examples');

/** What Ctrl+C has to end. */
const running = {};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(running.server ? 0 : 130));

try {
  await start(options());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function options() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, host: { type: 'string', default: '127.0.0.1' }, browser: { type: 'boolean' } },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536))
      throw new Error(`'${values.port}' is no port`);
    return { ...values, port };
  } catch (error) {
    throw new Error(`${error.message}\nusage: npm start [-- --port N] [--host H] [--browser]`, { cause: error });
  }
}

async function start({ port, host, browser }) {
  await ensureDependencies();
  if ((await run(process.execPath, ['esbuild.mjs'])) !== 0) throw new Error('The extension cannot be built (see above).');
  await importSamples();
  const way = browser ? 'server' : (process.env.PLENARY_VSCODE ?? (desktopAvailable() ? 'desktop' : 'server'));
  if (way === 'server') return serve(host, port);
  console.log('Opening VS Code on examples/…');
  if ((await run(which('code') ?? 'code', [`--extensionDevelopmentPath=${root}`, examples])) !== 0)
    throw new Error('VS Code did not open.');
}

/** Serves the editor until Ctrl+C. Whoever has the address can use this account's files, hence the token in it. */
async function serve(host, wantedPort) {
  const where = await ensureServer();
  const port = await choosePort(host, wantedPort);
  const token = randomBytes(16).toString('hex');
  const server = await startServer(where, {
    host,
    port,
    args: ['--connection-token', token, '--default-folder', examples],
    prepare: installExtension,
  });
  running.server = server;
  server.process.once('exit', (code) => {
    if (running.stopping) return;
    console.error(`The VS Code server ended by itself with ${code}.`);
    void stop(1);
  });
  console.log(`\nPlenary is ready. Open this address in a browser:\n\n  http://${host}:${port}/?tkn=${token}\n\nCtrl+C ends it.`);
}

/** Ends what runs, then this process. Ctrl+C is the way to end a served editor, so that is a success. */
async function stop(code) {
  if (running.stopping) return;
  running.stopping = true;
  await running.server?.stop();
  process.exit(code);
}

/** The port asked for, else the usual one, else any that is free. */
async function choosePort(host, wanted) {
  if (wanted === undefined) return freePort(host, usualPort).catch(() => freePort(host));
  return freePort(host, wanted).catch((error) => {
    throw new Error(`Port ${wanted} on ${host} cannot be used: ${error.message}`, { cause: error });
  });
}

/** Puts the extension where the server looks for installed ones: the parts that a package of it would hold. */
async function installExtension(extensions) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(extensions, `${publisher}.${name}-${version}`);
  const parts = [
    'package.json',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    'language-configuration.json',
    'dist',
    'media',
    'syntaxes',
    'snippets',
    'catalogue',
  ];
  for (const part of parts.filter((each) => existsSync(join(root, each)))) {
    await cp(join(root, part), join(folder, part), { recursive: true });
  }
}
