import assert from 'node:assert/strict';
import { proposalRules } from '../../../../src/check/proposal/rules';
import { createChecker } from '../../../../src/check/runner';
import type { OtherDraft } from '../../../../src/check/circumstances';
import type { Finding } from '../../../../src/model/problem';
import { EMPTY, apply, mended } from '../sample';

const head = (source = 'LUM', document = '21'): string =>
  `---\nconference: General Conference (Saltmere, 2036)\nsource: ${source}\n${document === '' ? '' : `document: "${document}"\n`}---\n\n`;
const text = (number: number): string => `# RESOLUTION ${number} (REV. HAVENPORT, 2032)\n\n## Lamps\n\n**Reasons:** Dark.\n`;
const drafted = (lines: readonly string[], top = head()): string =>
  top + lines.map((line, index) => `${line}\n\n${text(30 + index)}`).join('\n');

function found(source: string, others: readonly OtherDraft[] = []): readonly Finding[] {
  return createChecker(proposalRules)
    .check(source, EMPTY, undefined, { others })
    .filter(({ code }) => code === 'proposal/identifier');
}

const severities = (source: string, others?: readonly OtherDraft[]): string =>
  found(source, others)
    .map(({ severity, span }) => `${severity} ${source.slice(span.from, span.to)}`)
    .join();

/** The line after the preferred fix, of which nothing more is said. */
function corrected(line: string, top = head(), more: readonly string[] = []): string {
  const source = drafted([...more, line], top);
  const [finding, ...rest] = found(source);
  assert.deepEqual(rest, [], line);
  const after = apply(source, finding!.fixes[0]!);
  assert.deepEqual(found(after), [], after);
  return after.slice(after.lastIndexOf('\nSUP ') + 1).split('\n')[0]!;
}

describe('proposal/identifier', () => {
  it('is silent where source, document and number fit', () => {
    for (const [line, top] of [
      ['SUP LUM/21/1', head()],
      ['SUP LUM/21A1/1', head('LUM', '21A1')],
      ['SUP LUM/21A21A1/1', head('LUM', '21A21A1')],
      ['SUP B/CAN/USA/12/1', head('[B, CAN, USA]', '12')],
      ['SUP USA/B/CAN/12/1', head('[B, CAN, USA]', '12')],
      ['SUP B/12/1', head('[B, CAN]', '')],
      ['SUP LUM/21/1', ''],
    ] as const)
      assert.equal(severities(drafted([line], top)), '', line);
    assert.equal(severities(drafted(['SUP LUM/21/1', 'NOC LUM/21/2', 'ADD LUM/21/3'])), '');
    assert.equal(severities(''), '');
    assert.equal(severities('MOD'), '');
  });

  it('reports one that has not the form, or is missing', () => {
    for (const line of [
      'LUM21/1',
      'LUM/21',
      'LUM/21/',
      'LUM/21-1',
      'LUM/21/1/1',
      'LUM//21/1',
      'LUM/21/O',
      'LUM/21/0',
      'LuM/21/1',
    ]) {
      assert.equal(corrected(`SUP ${line}`), 'SUP LUM/21/1', line);
    }
    assert.equal(corrected('SUP'), 'SUP LUM/21/1');
    assert.equal(corrected('SUP', head('LUM', ''), ['SUP LUM/21/1']), 'SUP LUM/21/2');
    assert.equal(found(drafted(['SUP'], head('[]', '')))[0]!.fixes.length, 0);
    // What a misspelt front matter asks for is no identifier.
    assert.deepEqual(
      found(drafted(['SUP LUM/12/1'], head('LUM', '40 clean'))).flatMap(({ fixes }) => fixes),
      [],
    );
  });

  it('reports another source or document than the front matter names', () => {
    for (const line of ['LVM/21/1', 'LUM/12/1', 'LUM/21A1/1', 'NOR/LUM/21/1'])
      assert.equal(corrected(`SUP ${line}`), 'SUP LUM/21/1', line);
    assert.equal(corrected('SUP B/CAN/12/1', head('[B, CAN, USA]', '12')), 'SUP B/CAN/USA/12/1');
    assert.match(found(drafted(['SUP LUM/12/1']))[0]!.message, /document 21, and the identifier says 12\.$/);
    assert.match(severities(drafted(['SUP BRN/21/1'])), /^warning BRN\/21\/1$/);
  });

  it('reports a number that is used twice, and one that is not the next', () => {
    const twice = found(drafted(['SUP LUM/21/1', 'NOC LUM/21/1']))[0]!;
    assert.match(twice.message, /^Another proposal of this draft is LUM\/21\/1 too/);
    assert.equal(twice.related?.length, 1);
    assert.equal(corrected('SUP LUM/21/1', head(), ['SUP LUM/21/1']), 'SUP LUM/21/2');
    assert.equal(severities(drafted(['SUP LUM/21/1', 'SUP LUM/21/3'])), 'warning LUM/21/3');
    assert.equal(severities(drafted(['SUP LUM/21/2'])), 'info LUM/21/2');
    const gap = drafted(['SUP LUM/21/1', 'SUP LUM/21/4', 'SUP LUM/21/5']);
    const after = mended(gap, found(gap)[0]!, 'Change to LUM/21/2, and the ones after it likewise');
    assert.match(after, /LUM\/21\/1[^]*LUM\/21\/2[^]*LUM\/21\/3/);
    assert.deepEqual(found(after), []);
  });

  it('looks at the other drafts, but not at collections of several documents', () => {
    const other = (...identifiers: string[]): OtherDraft => ({ name: 'b.itu.md', identifiers, placeholders: [] });
    const second = drafted(['SUP LUM/21/2']);
    assert.equal(severities(second, [other('LUM/21/1')]), '');
    assert.equal(severities(second, [other('BRN/22/1')]), 'info LUM/21/2');
    assert.match(found(second, [other('LUM/21/1', 'LUM/21/2')])[0]!.message, /is used in b\.itu\.md as well/);
    assert.equal(severities(second, [other('LUM/21/1', 'lum/21/2', 'BRN/22/1')]), '');
    const first = drafted(['SUP LUM/21/1', 'SUP LUM/21/3']);
    assert.equal(severities(first, [other('LUM/21/2')]), '');
  });

  it('lets XX stand, once with a word about it', () => {
    const top = head('LUM', '');
    const source = drafted(['SUP LUM/XX/1', 'SUP LUM/XX/2'], top);
    assert.equal(severities(source), 'info LUM/XX/1');
    assert.equal(severities(source, [{ name: 'b', identifiers: ['LUM/XX/1'], placeholders: [] }]), 'info LUM/XX/1');
    assert.equal(corrected('SUP LUM/XX/1'), 'SUP LUM/21/1');
  });

  it('leaves consolidated documents alone', () => {
    const top = '---\nconference: General Conference (Saltmere, 2036)\nsource: [LUM, BRN]\nform: marked\n---\n\n';
    const provisions =
      'NOC\n\n*resolves*\n\nMOD LUM/21/1\n\n1 to {~~look~>see~~};\n\nMOD BRN/33/1\n\n1 to {~~look~>hear~~};\n\nNOC\n\n2 to report.\n';
    assert.equal(
      severities(`${top}MOD LUM/21/1\n\nMOD BRN/33/1\n\n# RESOLUTION 12 (REV. SALTMERE, 2036)\n\n## Lamps\n\n${provisions}`),
      '',
    );
  });
});
