// Whether `npm start` gives a person what it promises: starts it, opens the printed address, looks, ends it with Ctrl+C.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import Mocha from 'mocha';
import { filesUnder, root } from '../files.mjs';
import { openBrowser } from '../host/browser.mjs';
import { freePort } from '../host/server.mjs';
import { finish } from './result.mjs';

const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 60_000 });
mocha.suite.emit('pre-require', globalThis, '', mocha);
const { describe, it, before, after } = globalThis;

describe('npm start', () => {
  const opened = {};

  // Setting up includes the installation of the server where no suite before this one needed it.
  before(async function () {
    this.timeout(600_000);
    const args = ['scripts/start.mjs', '--browser', '--port', String(await freePort('127.0.0.1'))];
    opened.start = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    opened.address = await addressFrom(opened.start);
    opened.browser = await openBrowser();
    opened.page = await opened.browser.newPage({ viewport: { width: 1280, height: 800 } });
  });

  after(async () => {
    await opened.browser?.close();
    if (opened.start?.exitCode === null) opened.start.kill('SIGINT');
  });

  it('prints an address that opens the sample workspace', async () => {
    await opened.page.goto(opened.address);
    await opened.page.locator('.explorer-folders-view', { hasText: 'drafts' }).waitFor();
  });

  it('has the extension installed there', async () => {
    const [draft] = filesUnder('examples/drafts', '.itu.md');
    await opened.page.keyboard.press('Control+P');
    await opened.page.keyboard.type(draft.split('/').at(-1), { delay: 20 });
    await opened.page
      .locator('.quick-input-widget .monaco-list-row', { hasText: draft.split('/').at(-1) })
      .first()
      .click();
    await opened.page.locator('.statusbar-item', { hasText: 'ITU resolution' }).waitFor();
    await opened.page.keyboard.press('F1');
    await opened.page.keyboard.type('Plenary: Import', { delay: 20 });
    await opened.page.locator('.quick-input-widget', { hasText: 'Import Final Acts' }).waitFor();
    await opened.page.screenshot({ path: join(root, 'out', 'pictures', 'start.png') });
  });

  it('ends with Ctrl+C, the server with it', async () => {
    const ended = once(opened.start, 'exit');
    opened.start.kill('SIGINT');
    const [code] = await ended;
    assert.equal(code, 0);
    await assert.rejects(fetch(opened.address));
  });
});

mocha.run().on('end', function () {
  finish({ passed: this.stats.passes, failed: this.stats.failures, skipped: this.stats.pending });
});

/** The address that a starting process prints; rejects with what it said when it ends before. */
function addressFrom(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const [address] = /http:\/\/\S+/.exec(said) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}
