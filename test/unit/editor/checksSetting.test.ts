import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { LEVELS } from '../../../src/check/circumstances';
import { RULES } from '../../../src/check/rules';

interface Setting {
  readonly properties: Readonly<Record<string, { readonly enum: readonly string[] }>>;
}

describe('the setting plenary.checks', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: { configuration: { properties: Readonly<Record<string, Setting>> } };
  };
  const { properties } = contributes.configuration.properties['plenary.checks']!;

  it('knows every rule and every group, and nothing else', () => {
    const codes = RULES.map(({ code }) => code);
    const groups = codes.map((code) => code.slice(0, code.indexOf('/')));
    const wanted = [...new Set([...groups, ...codes])].sort();
    assert.deepEqual(Object.keys(properties), wanted, 'run: node scripts/checks-setting.mjs');
  });

  it('knows every level', () => {
    for (const [code, { enum: levels }] of Object.entries(properties)) assert.deepEqual(levels, LEVELS, code);
  });
});
