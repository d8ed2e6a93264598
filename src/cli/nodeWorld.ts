import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueFrom, shippedCatalogue } from '../node/catalogueFiles';
import { createDiskFiles } from './diskFiles';
import { readRulePage } from './rulePages';
import type { Product, World } from './world';

/** The world of a process: its streams, its folder, its environment. */
export function createNodeWorld(process: NodeJS.Process): World {
  return {
    environment: process.env,
    get product() {
      return readProduct(join(__dirname, '..', 'package.json'));
    },
    catalogue: catalogueFrom(shippedCatalogue()),
    rulePage: (code) => readRulePage(join(__dirname, '..'), code),
    files: createDiskFiles(process.cwd(), process.stdin),
    print: (text) => void process.stdout.write(text),
    complain: (line) => void process.stderr.write(`${line}\n`),
    ...(process.stderr.isTTY ? { status: (line: string) => void process.stderr.write(`\r\u001b[K${line}`) } : {}),
    now: () => performance.now(),
  };
}

/** The bundle lies one folder below the package that it belongs to, in a checkout as in an installed extension. */
function readProduct(file: string): Product {
  const { version, contributes } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return { version, conference: contributes.configuration.properties['plenary.conference'].default };
}

interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly configuration: { readonly properties: { readonly 'plenary.conference': { readonly default: string } } };
  };
}
