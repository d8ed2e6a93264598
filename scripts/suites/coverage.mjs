// Which branches of a room no test takes: asked of the engine that runs the tests, and told in the lines of the sources.
import { Session } from 'node:inspector/promises';
import { findSourceMap } from 'node:module';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from '../files.mjs';

/** Begins to count; what it returns names, for a script, the places under a folder where code begins that never ran. */
export async function startCoverage() {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return async function missed(script, folder) {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    session.disconnect();
    const found = result.find(({ url }) => url === script || url === pathToFileURL(script).href);
    const map = findSourceMap(script);
    if (!found || !map) throw new Error(`${script} was not covered`);
    const lines = lineStarts(await readFile(script, 'utf8'));
    const never = found.functions.flatMap(({ ranges }) => ranges.filter(({ count }) => count === 0));
    const places = never.flatMap(({ startOffset }) => {
      const line = lines.findLastIndex((start) => start <= startOffset);
      const entry = map.findEntry(line, startOffset - lines[line]);
      const file = entry.originalSource?.startsWith('file:') ? relative(root, fileURLToPath(entry.originalSource)) : '';
      return file.startsWith(folder) ? [`${file}:${entry.originalLine + 1}:${entry.originalColumn + 1}`] : [];
    });
    return [...new Set(places)].sort();
  };
}

function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
