// Fails when modules of src/ import each other in a circle, types included: `node scripts/lint/cycles.mjs`.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { filesUnder, root } from '../files.mjs';

const files = new Set(filesUnder('src', '.ts'));
const graph = new Map([...files].map((file) => [file, importsOf(file)]));
const cycles = findCycles(graph);
for (const cycle of cycles) console.error(`cycle: ${cycle.join(' → ')}`);
if (cycles.length) process.exitCode = 1;

/** The modules of src/ that a module imports. */
function importsOf(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => posix.join(posix.dirname(file), fileName))
    .map((path) => [`${path}.ts`, `${path}/index.ts`, path].find((candidate) => files.has(candidate)))
    .filter((path) => path !== undefined);
}

/** One cycle for each edge that closes one, found depth first; each module is visited once. */
function findCycles(edges) {
  const found = [];
  const state = new Map();
  const trail = [];
  const visit = (file) => {
    state.set(file, 'open');
    trail.push(file);
    for (const next of edges.get(file)) {
      if (state.get(next) === 'open') found.push([...trail.slice(trail.indexOf(next)), next]);
      else if (!state.has(next)) visit(next);
    }
    trail.pop();
    state.set(file, 'done');
  };
  for (const file of edges.keys()) if (!state.has(file)) visit(file);
  return found;
}
