import type { Part } from '../corpus/parts';
import { acceptChanges } from '../markup/format';
import type { ProvisionChange } from '../model/change';
import { compareTexts, type Comparison } from '../revise/compare';
import type { Command } from './command';
import { choosePart, readNamed } from './parts';

export const diffCommand: Command = {
  name: 'diff',
  usage: 'A B',
  summary: 'what changed between two texts (files or citations), provision by provision',
  least: 2,
  most: 2,
  options: [{ flag: '--stat', summary: 'only how much changed' }],
  examples: [
    'plenary diff "Resolution 25 (Rev. Bucharest, 2022)" draft.itu.md',
    'plenary diff before.itu.md after.itu.md --stat',
  ],
  async run(call) {
    const [first = '', second = ''] = call.args;
    const base = await readNamed(first, call);
    const revised = await readNamed(second, call);
    const found = comparison(choosePart(base, revised), choosePart(revised, base));
    const stat = describeTotals(found);
    const list = found.provisions.filter(isChanged).map(describe);
    return {
      text: call.flag('stat') ? stat : [`${base.name} → ${revised.name}`, ...list, stat].join('\n\n'),
      json: { base: base.name, revised: revised.name, ...found },
    };
  },
};

/** A marked text stands for what it will be. */
function comparison(base: Part, { source, lexicon }: Part): Comparison {
  return compareTexts(acceptChanges(base.source, base.lexicon), acceptChanges(source, lexicon), lexicon);
}

const SIGNS: Readonly<Record<ProvisionChange['change'], string>> = { added: '+', deleted: '-', changed: '~', same: ' ' };

function isChanged(provision: ProvisionChange): boolean {
  return provision.change !== 'same' || provision.moved;
}

function describe(provision: ProvisionChange): string {
  const head = [`${SIGNS[provision.change]} ${placeOf(provision.path)}`, ...becomingOf(provision)].join(', ');
  return [head, ...provision.marked.split('\n').map((line) => (line === '' ? '' : `    ${line}`))].join('\n');
}

/** Where it was, what it was part of, or what it became part of. */
function becomingOf({ path, basePath, moved, splitFrom, mergedInto }: ProvisionChange): readonly string[] {
  if (splitFrom !== undefined) return [`split from ${placeOf(splitFrom)}`];
  if (mergedInto !== undefined) return [`merged into ${placeOf(mergedInto)}`];
  if (basePath === undefined || (basePath === path && !moved)) return [];
  return [`${moved ? 'moved from' : 'was'} ${placeOf(basePath)}`];
}

function placeOf(path: string): string {
  return path || 'text without a path';
}

function describeTotals({ provisions, words }: Comparison): string {
  const count = (holds: (provision: ProvisionChange) => boolean): number => provisions.filter(holds).length;
  const kinds = (['changed', 'added', 'deleted', 'same'] as const).map((kind) => {
    return `${count(({ change }) => change === kind)} ${kind === 'same' ? 'the same' : kind}`;
  });
  const others = [
    `${count(({ moved }) => moved)} moved`,
    `${count(({ splitFrom }) => splitFrom !== undefined)} split off`,
    `${count(({ mergedInto }) => mergedInto !== undefined)} merged`,
    `${count(({ renumbered }) => renumbered)} renumbered`,
  ];
  return `provisions: ${kinds.join(', ')}; ${others.join(', ')}\nwords: ${words.added} added, ${words.deleted} deleted\n`;
}
