// `npm run quality`: measures how far the rules can be trusted, on the real texts.
import { runBundled } from './bundled.mjs';

await runBundled('quality/main.ts', process.argv.slice(2));
