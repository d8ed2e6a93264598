import assert from 'node:assert/strict';
import { consolidate } from '../../../../src/revise/consolidate/consolidate';
import { consolidationJson, describeCollision } from '../../../../src/revise/consolidate/summary';
import { BASE, baseOf, file, from, of, proposal, put, revised } from '../consolidate.sample';

const HEAD = '# RESOLUTION 12 (REV. LIGHTBURG, 2028)';

const mod = (source: string, ...changes: readonly (readonly [string, string])[]) =>
  file(source, '1', proposal(`MOD ${source}/1/1`, revised(BASE, ...changes)));

/** Proposals on a text of these blocks, each with its own. */
function revisions(base: readonly string[], ...texts: readonly (readonly string[])[]) {
  const whole = (blocks: readonly string[]): string => `${[HEAD, ...blocks].join('\n\n')}\n`;
  const files = texts.map((blocks, index) => {
    const source = 'ABC'[index]!;
    return { name: source, source: `---\nform: marked\n---\n\nMOD ${source}/1/1\n\n${whole(blocks)}` };
  });
  return consolidate(files, () => ({ markup: whole(base) }));
}

describe('consolidated provisions', () => {
  it('keep together what was replaced under one label', () => {
    const result = revisions(
      ['*resolves*', '1 lamps;', '2 buoys.'],
      ['*resolves*', '{--1 lamps;--}', '{++1 horns of fog;++}', '2 buoys.'],
      ['*resolves*', '1 lamps;', '{--2 buoys.--}', '{++3 piers.++}'],
    );
    assert.match(from('MOD A', result), /^MOD A\/1\/1\n\n\{--1 lamps;--\}\n\n\{\+\+1 horns of fog;\+\+\}\n\nMOD B/);
    assert.equal(result.texts[0]!.provisions.find(({ path }) => path === 'resolves 1')!.alternatives[0]!.blocks.length, 2);
    assert.equal(result.texts[0]!.provisions.find(({ path }) => path === 'resolves 2')!.alternatives[0]!.blocks.length, 1);
  });

  it('take apart what is deleted and what is added in another form, and what was moved', () => {
    const result = revisions(
      ['*resolves*', '1 lamps;', '2 buoys.'],
      ['*resolves*', '{--1 lamps;--}', '| {++lamp++} |\n| --- |\n| {++red++} |', '2 buoys.'],
      ['*resolves*', '{--1 lamps;--}{>>moved to resolves 2<<}', '{++1 horns;++}', '2 buoys.'],
    );
    assert.equal(result.texts[0]!.provisions.find(({ path }) => path === 'resolves 1')!.alternatives.length, 1);
    assert.match(from('MOD A', result), /^MOD A\/1\/1\n\nMOD B\/1\/1\n\n\{--1 lamps;--\}/);
  });

  it('begin their labels anew after an added lead-in', () => {
    const add = (who: string): readonly [string, string] => ['conference,', `conference,\n\n*invites ${who}*\n\n1 to row,`];
    assert.deepEqual(put(mod('NOR', add('all members')), mod('LUM', add('harbours'))).collisions, []);
  });

  it('carry the remarks of all who say the same, under a table in a paragraph', () => {
    const table = (remark: string): string => `| lamp |\n| --- |\n| {~~red~>green~~}${remark} |`;
    const result = revisions(
      ['1 lamps.', '| lamp |\n| --- |\n| red |'],
      ['1 {~~lamps~>buoys~~}.{>>A says<<}', table('')],
      ['1 {~~lamps~>buoys~~}.{>>B says<<}', table('{>>B asks<<}')],
    );
    assert.match(
      from('1 ', result),
      /^1 \{~~lamps~>buoys~~\}\.\{>>A says<<\}\{>>B says<<\}\n\n\| lamp \|\n\| --- \|\n\| \{~~red~>green~~\} \|\n\n\{>>B asks<<\}\n/,
    );
  });

  it('keep a paragraph that is nothing but a remark with its author', () => {
    const result = revisions(
      ['1 lamps;', '2 buoys.'],
      ['1 lamps;', '{>>A asks<<}', '2 {~~buoys~>piers~~}.'],
      ['1 lamps;', '2 {~~buoys~>masts~~}.'],
    );
    assert.deepEqual(
      result.texts[0]!.provisions.slice(1).map(({ path, alternatives }) => [path, alternatives.length]),
      [
        ['1', 0],
        ['', 1],
        ['2', 2],
      ],
    );
    assert.match(of('A/1/1', result), /\{>>A asks<<\}/);
    assert.doesNotMatch(of('B/1/1', result), /A asks/);
  });

  it('name footnotes that have no mark or no text', () => {
    const base = ['1 lamps.', '[^1]: Red.'];
    const result = revisions(base, ['1 {~~lamps~>buoys~~}.', '[^1]: Red.'], ['1 lamps{++[^9] and masts++}.', '[^1]: Red.']);
    assert.deepEqual([result.leftOut, result.texts[0]!.whole], [[], []]);
    assert.match(of('B/1/1', result), /1 lamps\{\+\+\[\^1\] and masts\+\+\}\.\n\n\[\^2\]: Red\.\n$/);
  });

  it('are given whole where footnotes cannot be told apart, and where a sign at an end would swallow a remark', () => {
    const odd = (word: string): readonly string[] => [`1 {~~lamps~>${word}~~}.`, '[^2]: As in [^1].'];
    const result = revisions(['1 lamps.', '[^1]: As in [^2].'], odd('buoys'), odd('piers'));
    assert.deepEqual([result.leftOut, result.texts[0]!.whole.length], [[], 2]);
    const other = (word: string): readonly string[] => [`1 {~~lamps~>${word}~~}.`, '{++Note ++}[^1]: Red.'];
    const noted = revisions(['1 lamps.', '[^1]: Red.'], other('buoys'), other('piers'));
    assert.deepEqual([noted.leftOut, noted.texts[0]!.whole.length], [[], 2]);
    const swallowed = revisions(['1 lamps.'], ['1 lamps{++ or \\++}'], ['1 lamps{++ or \\++}{>>B<<}']);
    assert.deepEqual(swallowed.leftOut, []);
  });
});

describe('texts that are given whole', () => {
  const ask = (source: string, symbol: string, reasons = '') =>
    file(source, '1', proposal(`${symbol} ${source}/1/1`, `${HEAD}\n`, reasons));

  it('have the reasons of each, with the footnotes of each', () => {
    const note = (who: string): string => `${who} said so[^1].\n\n[^1]: ${who} knows.`;
    const { source } = put(ask('NOR', 'SUP', note('NOR')), ask('LUM', 'SUP', note('LUM')), ask('BRN', 'SUP'));
    assert.match(
      source,
      /SUP NOR\/1\/1\n\nSUP LUM\/1\/1\n\nSUP BRN\/1\/1\n\n# [^\n]*\n\nSUP NOR\/1\/1\n\n[^\n]*\[\^1\]\.\n\n\[\^1\]: NOR knows\.\n\nSUP LUM\/1\/1\n\n[^\n]*\[\^2\]\.\n\n\[\^2\]: LUM knows\.\n$/,
    );
  });

  it('share the footnotes of the text, which both reasons may cite', () => {
    const keep = (source: string, ...more: readonly string[]) => ({
      name: source,
      source: [`NOC ${source}/1/1`, HEAD, '1 lamps[^1].', '[^1]: Red.', `**Reasons:** As in footnote[^1].`, ...more].join('\n\n'),
    });
    const result = put(keep('NOR'), keep('LUM'));
    assert.deepEqual(result.leftOut, []);
    assert.match(of('LUM/1/1', result), /footnote\[\^1\]\.\n$/);
    // Which of two footnotes of one name is meant, nobody can tell.
    const odd = put(keep('NOR'), keep('LUM', '[^1]: Green.'));
    assert.deepEqual(
      odd.leftOut.map(({ identifier }) => identifier),
      ['LUM/1/1'],
    );
    assert.match(odd.leftOut[0]!.reason, /put it in by hand/);
  });

  it('are those with a second heading of the first level, which would begin another text', () => {
    const guide = ['# Guide', '1 to row.'];
    const result = revisions(['1 lamps.', ...guide], ['1 {~~lamps~>buoys~~}.', ...guide], ['1 {~~lamps~>piers~~}.', ...guide]);
    assert.deepEqual([result.leftOut, result.texts[0]!.whole.length], [[], 2]);
  });

  it('collide where two bring different ones under one name', () => {
    const bring = (source: string, number: string, name: string) =>
      proposal(`ADD ${source}/1/${number}`, `# DRAFT NEW RESOLUTION [${name}]\n\n*resolves*\n\nto row with ${source}.\n`);
    const result = put(
      file('NOR', '1', bring('NOR', '1', 'X'), bring('NOR', '2', 'Y')),
      file('LUM', '1', bring('LUM', '1', 'X')),
    );
    assert.deepEqual(result.collisions.map(describeCollision), [
      'DRAFT NEW RESOLUTION [X]: NOR/1/1, LUM/1/1 bring different texts under this name',
    ]);
    assert.match(
      result.source,
      /\n\{>>Collision: NOR\/1\/1 and LUM\/1\/1 bring different texts as DRAFT NEW RESOLUTION \[X\]<<\}\n/,
    );
  });

  it('are told in one line each where they contradict others', () => {
    const revision = mod('PIER', ['lamps lit', 'lamps dark']);
    assert.deepEqual(put(ask('NOR', 'SUP'), ask('LUM', 'NOC'), revision).collisions.map(describeCollision), [
      'RESOLUTION 12 (REV. LIGHTBURG, 2028): NOR/1/1 would abrogate it, PIER/1/1, LUM/1/1 would not',
      'RESOLUTION 12 (REV. LIGHTBURG, 2028): LUM/1/1 would keep it as it is, PIER/1/1 would revise it',
    ]);
    const added = (words: string): readonly [string, string] => ['go out,', `go out;\n\n*c)* that ${words},`];
    assert.deepEqual(put(mod('NOR', added('fog comes')), mod('LUM', added('ice goes'))).collisions.map(describeCollision), [
      'RESOLUTION 12 (REV. LIGHTBURG, 2028), considering c): NOR/1/1, LUM/1/1 add different texts here',
    ]);
  });
});

describe('a consolidation for programs', () => {
  it('says of each alternative what becomes of the provision', () => {
    const result = revisions(
      ['1 lamps;', '2 buoys;', '3 piers.'],
      ['1 {~~lamps~>masts~~};', '{--2 buoys;--}', '3 piers.', '{++4 fog.++}'],
      ['1 lamps;', '2 buoys;', '3 piers.{>>B likes it<<}'],
    );
    const { texts } = consolidationJson(result) as {
      texts: { provisions: { alternatives: { change: string; identifiers: string[] }[] }[] }[];
    };
    assert.deepEqual(
      texts[0]!.provisions.flatMap(({ alternatives }) => alternatives.map(({ identifiers, change }) => [...identifiers, change])),
      [
        ['A/1/1', 'changed'],
        ['A/1/1', 'deleted'],
        ['B/1/1', 'same'],
        ['A/1/1', 'added'],
      ],
    );
  });

  it('needs no base of its own to be read', () => {
    assert.deepEqual(consolidate([], baseOf).texts, []);
  });
});
