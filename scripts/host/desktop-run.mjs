// Runs a suite in desktop VS Code: the one that is installed, or one that test-electron downloads.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { root } from '../files.mjs';
import { editorProgram } from './desktop.mjs';

/** As `runInBrowser`, without a person: tests that need one are skipped. Resolves to the suite's exit code. */
export async function runOnDesktop({ workspace, suite, env, later, download }) {
  const data = await mkdtemp(join(tmpdir(), 'plenary-desktop-'));
  later(() => rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  const vscodeExecutablePath = download ? await downloadAndUnzipVSCode() : editorProgram();
  const launchArgs = [workspace, '--user-data-dir', join(data, 'user'), '--extensions-dir', join(data, 'extensions')];
  const quiet = ['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--disable-telemetry'];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    extensionTestsEnv: env,
    launchArgs: [...launchArgs, ...quiet, ...asRoot],
  });
}
