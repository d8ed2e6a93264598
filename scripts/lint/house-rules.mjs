// ESLint rules of the house: which room may import what, and where words of a drafting language may stand.
import { dirname, join, relative, sep } from 'node:path';
import { builtinModules } from 'node:module';
import { root } from '../files.mjs';
import { english } from './english.mjs';
import { allowed, coreRooms } from './rooms.mjs';

const builtins = new Set(builtinModules);

/** `markup` for src/markup/parser.ts, `extension` for src/extension.ts, undefined outside src/. */
function roomOf(file) {
  const [first, ...rest] = relative(join(root, 'src'), file).split(sep);
  if (first === '..' || first === undefined) return undefined;
  return rest.length ? first : 'extension';
}

/** What is wrong with a file's import of a specifier, or undefined. */
function complaint(file, specifier) {
  const room = roomOf(file);
  if (!room) return undefined;
  if (!(room in allowed)) return `src/${room}/ is no room: add it to scripts/lint/rooms.mjs and ARCHITECTURE.md.`;
  if (specifier.startsWith('.')) {
    if (/\.[cm]?[jt]s$/.test(specifier)) return 'A relative import has no extension.';
    const target = roomOf(join(dirname(file), specifier));
    if (!target) return `'${specifier}' is outside src/.`;
    if (target === room || allowed[room].includes(target)) return undefined;
    return `The room '${room}' may not import '${target}' (scripts/lint/rooms.mjs).`;
  }
  if (specifier === 'vscode') {
    return room === 'vscode' || room === 'extension' ? undefined : `Only src/vscode/ may import 'vscode'; this is '${room}'.`;
  }
  const isBuiltin = specifier.startsWith('node:') || builtins.has(specifier.split('/')[0]);
  if (!isBuiltin) return undefined;
  if (coreRooms.includes(room))
    return `The core does not touch '${specifier}': take a narrow interface and let node/ implement it.`;
  return specifier.startsWith('node:') ? undefined : `Write 'node:${specifier}'.`;
}

const imports = {
  meta: { type: 'problem', schema: [], docs: { description: 'each room imports only what it may' } },
  create(context) {
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const message = complaint(context.filename, source.value);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source, argument }) => check(source ?? argument?.literal),
      TSExternalModuleReference: ({ expression }) => check(expression),
      'CallExpression[callee.name="require"]': ({ arguments: [source] }) => check(source),
    };
  },
};

export const houseRules = { rules: { english, imports } };
