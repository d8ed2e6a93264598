import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The page that explains a rule, from the folder of the product. */
export function pageOfRule(code: string): string {
  return `docs/rules/${code}.md`;
}

/** Reads the page of a rule out of the product's folder; undefined where a rule has none. */
export function readRulePage(product: string, code: string): Promise<string | undefined> {
  return readFile(join(product, pageOfRule(code)), 'utf8').catch(() => undefined);
}
