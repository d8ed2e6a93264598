// The library of the sample workspace: examples/final-acts/ imported into examples/.plenary. Node built-ins only.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, root } from '../files.mjs';
import { run } from './run.mjs';

/** Imports the sample Final Acts unless the library is there and no older than they are. */
export async function importSamples() {
  const samples = filesUnder('examples/final-acts', '.txt');
  const library = filesUnder('examples/.plenary', '');
  const changed = (file) => statSync(join(root, file)).mtimeMs;
  if (!samples.length || !existsSync(join(root, 'dist/cli.js'))) return;
  if (library.length && Math.max(...samples.map(changed)) <= Math.max(...library.map(changed))) return;
  console.log('Importing the sample Final Acts…');
  const args = ['dist/cli.js', 'import', ...samples, '--library', 'examples/.plenary', '--replace'];
  if ((await run(process.execPath, args)) !== 0) throw new Error('The sample Final Acts could not be imported (see above).');
}
