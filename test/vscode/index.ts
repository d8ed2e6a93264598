import { readdirSync, writeFileSync } from 'node:fs';
import { findSourceMap } from 'node:module';
import { join } from 'node:path';
import { format } from 'node:util';

/** Called inside the editor's extension host: runs the test files that lie beside this one and rejects when any test fails. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const { default: Mocha } = await import('mocha');
  // In the browser the report comes out among what the editor itself logs; the mark tells whoever prints it.
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => console.log(`suite│${format(...parts)}`);
  // A window may take its time to draw what a person looks for: what fails three times is wrong, what fails once was slow.
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 60_000, retries: 2, color: false });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  }
  await mocha.loadFilesAsync();
  const { stats } = await new Promise<Mocha.Runner>((done) => {
    const runner = mocha.run(() => done(runner));
    runner.on('fail', (_test, error: Error) => (error.stack = inSources(error.stack)));
  });
  const counts = { passed: stats?.passes ?? 0, failed: stats?.failures ?? 1, skipped: stats?.pending ?? 0 };
  const file = process.env.PLENARY_SUITE_COUNTS;
  if (file) writeFileSync(file, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}

/** A stack trace with the lines of the TypeScript files: the editor formats traces itself and leaves the bundles' lines in them. */
function inSources(stack: string | undefined): string | undefined {
  return stack?.replace(/([^\s(]+\.js):(\d+):(\d+)/g, (whole, file: string, line: string, column: string) => {
    const entry = findSourceMap(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    return entry && 'originalSource' in entry
      ? `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
      : whole;
  });
}
