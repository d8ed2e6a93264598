// What a suite tells the script that runs all of them. Node built-ins only.
import { writeFileSync } from 'node:fs';

/**
 * Ends a suite: writes its counts where `npm test` asked for them, else prints them, and sets the exit code.
 * Nothing at all having run is a failure: a suite that finds no tests proves nothing.
 */
export function finish({ passed, failed, skipped }) {
  const counts = passed + failed + skipped === 0 ? { passed, failed: 1, skipped } : { passed, failed, skipped };
  const file = process.env.PLENARY_COUNTS;
  if (file) writeFileSync(file, JSON.stringify(counts));
  else console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exitCode = counts.failed ? 1 : 0;
}
