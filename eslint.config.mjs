// What is checked: the recommended sets, types included, and the house rules of ARCHITECTURE.md.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { houseRules } from './scripts/lint/house-rules.mjs';
import { coreRooms } from './scripts/lint/rooms.mjs';

const core = coreRooms.map((room) => `src/${room}/**/*.ts`);
const worldly = ['process', 'console', 'require', 'module', '__dirname', '__filename', 'Buffer', 'performance', 'setImmediate'];

/** Refused everywhere in src/: state that outlives a call, and modules that only pass others on. */
const everywhere = [
  {
    selector: ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind!="const"]',
    message: 'No module-level mutable state: keep it in an object that the composition root makes.',
  },
  {
    selector:
      ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > NewExpression[callee.name=/^(Weak)?(Map|Set)$/][arguments.length=0]',
    message: 'No module-level mutable state: a cache belongs to an object that the composition root makes.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  {
    selector: 'ExportAllDeclaration, ExportNamedDeclaration[source]',
    message: 'No barrels: import from the module that defines it.',
  },
];

/** Refused in the core besides: reading the clock or rolling dice, which whoever calls does and passes in. */
const pure = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The core reads no clock: take the date as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'The core reads no clock: take the time as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'The core gives the same answer every time.',
  },
];

/** Refused besides in what runs at every key. */
const quick = [
  {
    selector: 'ObjectExpression > Property[kind=/^(get|set)$/]',
    message:
      'An accessor in an object that is written out makes a new shape of objects each time, which keeps what it was made from: use a class.',
  },
];

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'dist-*/', 'out/', '.vscode-test/', 'examples/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A function that implements an asynchronous interface may well have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { house: houseRules },
    rules: {
      'house/imports': 'error',
      'max-lines': ['error', 400],
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/lexicon/**'],
    rules: { 'house/english': 'error' },
  },
  {
    files: core,
    rules: {
      'no-restricted-globals': [
        'error',
        ...worldly.map((name) => ({ name, message: 'The core does not touch the world around it.' })),
      ],
      'no-restricted-syntax': ['error', ...everywhere, ...pure],
    },
  },
  {
    files: ['src/markup/**/*.ts', 'src/check/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...pure, ...quick] },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'Buffer', 'fetch', 'performance', 'setTimeout', 'clearTimeout'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // Parts of it run in the page.
    files: ['scripts/host/person.mjs'],
    languageOptions: { globals: { document: 'readonly', NodeFilter: 'readonly' } },
  },
);
