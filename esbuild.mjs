// Bundles the extension and the command line into dist/, or another folder: `node esbuild.mjs [--watch] [--production] [--out FOLDER]`.
// The test scripts use `bundle` for their own bundles.
import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';
import { root } from './scripts/files.mjs';

/** Plain CommonJS for the oldest Node of the supported editors; `vscode` exists only inside an editor. */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['vscode'],
  logLevel: 'silent',
};

/**
 * The front ends of the importer that bring heavy libraries along. Each is a bundle of its own beside the products, loaded by the
 * first file that needs it: `await import('./pdf/frontEnd')` in the source is `import('./pdf.js')` in what is built.
 */
const frontEnds = ['pdf', 'word', 'akn'];

const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^\\./(?:${frontEnds.join('|')})/frontEnd$`) }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${path.split('/')[1]}.js`, external: true } : undefined,
    );
  },
};

/**
 * pdfjs asks what browser it is in, and where there is none it makes one up and writes it over the global. The editor forbids
 * that, so it is given one of its own.
 */
const withoutNavigator = {
  define: { 'globalThis.navigator': 'ownNavigator', navigator: 'ownNavigator' },
  banner: { js: "const ownNavigator = { language: 'en', platform: '', userAgent: '' };" },
};

/** What goes into dist/. */
const products = [
  { entryPoints: ['src/extension.ts'], outfile: 'extension.js', plugins: [apart] },
  { entryPoints: ['src/cli/main.ts'], outfile: 'cli.js', plugins: [apart], banner: { js: '#!/usr/bin/env node' } },
  ...frontEnds.map((name) => ({
    entryPoints: [`src/import/${name}/frontEnd.ts`],
    outfile: `${name}.js`,
    ...(name === 'pdf' ? withoutNavigator : {}),
  })),
];

/** Bundles for a test run: with source maps inside, so that stack traces name the TypeScript lines. */
export async function bundle(options) {
  try {
    return await build({ ...common, sourcemap: 'inline', ...options });
  } catch (error) {
    throw new Error(describe(error.errors ?? [{ text: error.message }]), { cause: error });
  }
}

/** One line a problem, in the form that editors' problem matchers read. */
function describe(messages) {
  const line = ({ location, text }) =>
    location ? `${location.file}:${location.line}:${location.column + 1}: error: ${text}` : `error: ${text}`;
  return messages.map(line).join('\n');
}

/** Says when a build begins and ends, and makes the command line executable. */
const reporter = {
  name: 'reporter',
  setup({ initialOptions, onStart, onEnd }) {
    onStart(() => console.log('build started'));
    onEnd(async ({ errors }) => {
      if (errors.length) console.error(describe(errors));
      else if (initialOptions.outfile.endsWith('cli.js')) await chmod(join(root, initialOptions.outfile), 0o755);
      console.log('build finished');
    });
  },
};

async function main(flags) {
  const production = flags.includes('--production');
  const out = flags.includes('--out') ? flags[flags.indexOf('--out') + 1] : 'dist';
  const options = products
    .filter(({ entryPoints }) => existsSync(join(root, entryPoints[0])))
    .map((product) => ({
      ...common,
      ...product,
      outfile: `${out}/${product.outfile}`,
      minify: production,
      sourcemap: !production,
    }));
  if (flags.includes('--watch')) {
    for (const each of options) await (await context({ ...each, plugins: [...(each.plugins ?? []), reporter] })).watch();
    return;
  }
  try {
    await Promise.all(options.map((each) => build(each)));
    if (existsSync(join(root, out, 'cli.js'))) await chmod(join(root, out, 'cli.js'), 0o755);
  } catch (error) {
    console.error(describe(error.errors ?? [{ text: String(error) }]));
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
