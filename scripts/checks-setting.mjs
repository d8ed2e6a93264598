// `node scripts/checks-setting.mjs`: writes the rules, their groups and the levels into the setting `plenary.checks` of package.json.
// To be run when a rule comes, goes or gets another name; a test tells when that was forgotten.
import { createRequire } from 'node:module';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './files.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

await ensureDependencies();
const { bundle } = await import('../esbuild.mjs');
const folder = join(root, 'out', `checks-${process.pid}`);
const load = createRequire(import.meta.url);
try {
  await bundle({ entryPoints: ['src/check/rules.ts', 'src/check/circumstances.ts'], outdir: folder, sourcemap: false });
  const { RULES } = load(join(folder, 'rules.js'));
  const { LEVELS } = load(join(folder, 'circumstances.js'));
  const codes = RULES.flatMap(({ code }) => [code, code.slice(0, code.indexOf('/'))]);
  const file = join(root, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.contributes.configuration.properties['plenary.checks'].properties = Object.fromEntries(
    [...new Set(codes)].sort().map((code) => [code, { type: 'string', enum: LEVELS }]),
  );
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
