// Listing files, and where everything is. Node built-ins only: used before anything is installed.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, without a separator at its end. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The files under a folder whose names end as asked, sorted, as paths from the project's root with `/`.
 * A folder that does not exist holds no files.
 */
export function filesUnder(folder, ending) {
  const found = [];
  const visit = (path) => {
    let entries;
    try {
      entries = readdirSync(join(root, path), { withFileTypes: true });
    } catch (error) {
      if (error.code === 'ENOENT') return;
      throw error;
    }
    for (const entry of entries) {
      const child = `${path}/${entry.name}`;
      if (entry.isDirectory()) visit(child);
      else if (entry.name.endsWith(ending)) found.push(child);
    }
  };
  visit(folder);
  return found.sort();
}
