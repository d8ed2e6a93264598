// `npm run fidelity`: reads the real texts in all their formats and prints what became of every character of them.
import { runBundled } from './bundled.mjs';

await runBundled('bench/fidelity/main.ts', process.argv.slice(2));
