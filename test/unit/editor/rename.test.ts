import assert from 'node:assert/strict';
import { readDraft } from '../../../src/markup/draft';
import { applyEdits } from '../../../src/markup/edits';
import { renamableAt, rename } from '../../../src/revise/renumber/rename';
import { seen } from '../../support/cursor';

function draft(body: readonly string[], form: string): { source: string; at: number } {
  const { source, selections } = seen(
    [`---\nform: ${form}\n---`, 'MOD LUM/21/1', '# RESOLUTION 12 (REV. SALTMERE, 2036)', '## Lamps of the ILA', ...body].join(
      '\n\n',
    ) + '\n',
  );
  return { source, at: selections[0]!.active };
}

function renamed(body: readonly string[], name: string, form = 'clean'): readonly string[] | string {
  const { source, at } = draft(body, form);
  const answer = rename(readDraft(source), at, name);
  return 'refusal' in answer ? answer.refusal : applyEdits(source, answer.edits).trimEnd().split('\n\n').slice(3);
}

function named(...body: readonly string[]): string {
  const { source, at } = draft(body, 'clean');
  const found = renamableAt(readDraft(source), at);
  return 'refusal' in found ? found.refusal : `${found.name} = ${source.slice(found.span.from, found.span.to)}`;
}

const LIST = [
  '*resolves*',
  '2‸ lamps:',
  '2.1 lit;',
  '3 see *resolves* 2 and 2.1;',
  '4 *resolves* 2 to 3.',
  '**Reasons:** *resolves* 2.',
];

describe('renaming', () => {
  it('knows labels, references to them, and acronyms', () => {
    assert.equal(named('*considering*', '*a‸)* fog;'), 'a) = a)');
    assert.equal(named('*considering*', '*a)* fog;', '*b)* see *considering a‸)* above.'), 'a) = a)');
    assert.equal(named('*resolves*', '1 to ask the IL‸A;'), 'ILA = ILA');
    assert.equal(named('*resolves*', '1 to ask the ferry/IL‸As;'), 'ILA = ILA');
    for (const nothing of ['1 to l‸ight;', '1 Resolution 4 (Rev.WRC‸-19);', '1 Part X‸II;'])
      assert.match(named('*resolves*', nothing), /nothing to rename/);
  });

  it('gives a label another name in all references', () => {
    const after = [
      '## Lamps of the ILA',
      '*resolves*',
      '5 lamps:',
      '5.1 lit;',
      '3 see *resolves* 5 and 5.1;',
      '4 *resolves* 5 to 3.',
      '**Reasons:** *resolves* 5.',
    ];
    assert.deepEqual(renamed(LIST, '5'), after);
    const byReference = LIST.map((line) => line.replace('‸', '').replace('see *resolves* 2', 'see *resolves* 2‸'));
    assert.deepEqual(renamed(byReference, '5'), after);
  });

  it('marks the label and its references in a marked draft', () => {
    assert.deepEqual(
      renamed(
        ['*considering*', '*a)‸* fog;', '*c)* see *considering a)* above.', '**Reasons:** *considering a)*.'],
        'b',
        'marked',
      ),
      [
        '## Lamps of the ILA',
        '*considering*',
        '*{~~a~>b~~})* fog;',
        '*c)* see *considering {~~a~>b~~})* above.',
        '**Reasons:** *considering b)*.',
      ],
    );
  });

  it('refuses a label that is taken, is none, or would be read as part of another list', () => {
    assert.match(renamed(LIST, '3') as string, /3 is taken/);
    assert.match(renamed(LIST, 'two') as string, /“two” is no label|no label/);
    assert.match(renamed(LIST, '2 3') as string, /no label/);
    assert.match(renamed(['*resolves*', '1 lamps;', '2‸ buoys;', '3 piers.'], 'ii)') as string, /another list/);
  });

  it('gives an acronym another name in all its uses', () => {
    assert.deepEqual(
      renamed(
        ['*noting*', 'the Lamp Association (IL‸A), ILA-R, ILAs and VILA, and Resolution ILA-R 4', '**Reasons:** ILA.'],
        'LAU',
      ),
      [
        '## Lamps of the LAU',
        '*noting*',
        'the Lamp Association (LAU), ILA-R, LAUs and VILA, and Resolution ILA-R 4',
        '**Reasons:** LAU.',
      ],
    );
    assert.deepEqual(renamed(['*noting*', 'the {++IL‸A++} and the ILA,', '**Reasons:** ILA.'], 'LAU', 'marked'), [
      '## Lamps of the {~~ILA~>LAU~~}',
      '*noting*',
      'the {++LAU++} and the {~~ILA~>LAU~~},',
      '**Reasons:** LAU.',
    ]);
  });

  it('finds acronyms that stand alone, and leaves code and the addresses of links as they are', () => {
    assert.deepEqual(
      renamed(
        [
          '*noting*',
          'the IL‸A, `ILA` and its [ILA](https://example.org/ILA)[^1],',
          '| ILA | Lamps |\n| --- | --- |\n| 1 | ILA |',
          '[^1]: ILA',
        ],
        'LAU',
        'marked',
      ),
      [
        '## Lamps of the {~~ILA~>LAU~~}',
        '*noting*',
        'the {~~ILA~>LAU~~}, `ILA` and its [{~~ILA~>LAU~~}](https://example.org/ILA)[^1],',
        '| {~~ILA~>LAU~~} | Lamps |\n| --- | --- |\n| 1 | {~~ILA~>LAU~~} |',
        '[^1]: {~~ILA~>LAU~~}',
      ],
    );
  });

  it('refuses an acronym that is taken or is none', () => {
    assert.match(renamed(['*noting*', 'the IL‸A and the LAU,'], 'LAU') as string, /LAU stands for something/);
    assert.match(renamed(['*noting*', 'the IL‸A,'], 'the union') as string, /no acronym/);
  });
});
