// Runs a suite in the VS Code server, with Chromium in front of it.
import { join } from 'node:path';
import { root } from '../files.mjs';
import { openBrowser } from './browser.mjs';
import { ensureServer } from './install.mjs';
import { offerPerson } from './person.mjs';
import { startServer } from './server.mjs';

/** What each line of the suite's report begins with (test/vscode/index.ts). */
const suiteMark = 'suite│';

/**
 * Opens the workspace with the extension under development and lets it run the suite, whose module exports `run()`.
 * What the suite logs is printed as it comes. `later` takes what must be undone at the end, also when the run is interrupted.
 * Resolves to the suite's exit code.
 */
export async function runInBrowser({ workspace, suite, env, later }) {
  const browser = await openBrowser();
  later(() => browser.close());
  // The page comes before the server, which passes the address of its hands on to the tests.
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', deviceScaleFactor: 1 });
  const person = await offerPerson(page, join(root, 'out', 'pictures'));
  later(() => person.close());
  const server = await startServer(await ensureServer(), {
    // The smoke-test switch makes a built workbench accept an extension under development from the address.
    // Auto-shutdown ends the server, minutes later, if this process is killed before it can do so.
    args: ['--without-connection-token', '--enable-smoke-test-driver', '--enable-remote-auto-shutdown'],
    env: { ...env, EXTENSIONS_GALLERY: '{}', PLENARY_PERSON: person.address },
  });
  later(() => server.stop());

  const ended = new Promise((resolve, reject) => {
    page.on('crash', () => reject(new Error('The browser page crashed.')));
    server.process.once('exit', (code) => reject(new Error(`The VS Code server ended with ${code} during the run.`)));
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  // The run may fail before anyone waits for its end.
  ended.catch(() => undefined);
  await page.exposeFunction('codeAutomationLog', print);
  await page.goto(address(server.port, workspace, suite), { waitUntil: 'commit' });
  return ended;
}

/**
 * Prints what the suite reports, which carries a mark, and complaints of the editor about the extension.
 * The rest is the editor talking to itself; `PLENARY_VERBOSE` shows it too.
 */
function print(type, args) {
  const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
  if (text.startsWith(suiteMark)) console.log(text.slice(suiteMark.length));
  else if (process.env.PLENARY_VERBOSE || (type !== 'info' && /plenary/i.test(text))) console.log(`[${type}] ${text}`);
}

function address(port, workspace, suite) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(root)],
    ['extensionTestsPath', remote(suite)],
  ];
  const query = `folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  return `http://127.0.0.1:${port}/?${query}`;
}
