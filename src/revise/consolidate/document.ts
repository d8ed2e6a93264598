import type { Lexicon } from '../../lexicon/lexicon';
import type { FormattedBlock } from '../../markup/footnotes';
import { write } from '../../markup/format';
import { writeFrontMatter } from '../../markup/frontMatter';
import { AlternativeRuns, type SymbolLine } from './groups';
import { renameMarks, type MarkedBlock } from './markedBlock';
import type { LeftOut } from './leftOut';
import type { Prose } from './take';

/** Blocks of the document under one symbol line, or under several. */
export interface Group {
  readonly lines: readonly SymbolLine[];
  readonly blocks: readonly MarkedBlock[];
  readonly reasons: readonly MarkedBlock[];
  /** A remark before the symbol. */
  readonly remark?: string;
  /** Groups of one provision, which the reader has to take for alternatives; no others may be taken for such. */
  readonly provision: object;
}

/** What the document says of itself. */
export interface Head {
  readonly conference?: string;
  readonly source: readonly string[];
  readonly language: string;
}

/** Nobody proposes a change. */
export const NOBODY: readonly SymbolLine[] = [{ symbol: 'NOC' }];

/** Writes the document: front matter, what stood beside the proposals, and the groups. */
export function writeDocument(
  head: Head,
  beside: { readonly prose: readonly Prose[]; readonly leftOut: readonly LeftOut[] },
  groups: readonly Group[],
  lexicon: Lexicon,
): string {
  const front = writeFrontMatter({
    ...(head.conference === undefined ? {} : { conference: head.conference }),
    ...(head.source.length === 0 ? {} : { source: head.source }),
    title: lexicon.data.consolidation.title,
    form: 'marked',
    ...(head.language === 'en' ? {} : { language: head.language }),
  });
  const blocks: FormattedBlock[] = beside.leftOut.map(({ file, identifier, reason }) =>
    remark(`${lexicon.data.consolidation.leftOut} ${[identifier, file].filter(Boolean).join(', ')}: ${reason}`),
  );
  beside.prose.forEach((prose, index) => {
    blocks.push({ type: 'text', text: `**${prose.of}**` });
    blocks.push(...prose.blocks.map((block) => renameMarks(block, (id) => `p${index}-${id}`)));
  });
  for (const group of withBorders(groups)) {
    if (group.remark !== undefined) blocks.push(remark(`${lexicon.data.consolidation.collision} ${group.remark}`));
    for (const { symbol, identifier } of group.lines) {
      blocks.push({ type: 'text', text: identifier === undefined ? symbol : `${symbol} ${identifier}` });
    }
    blocks.push(...group.blocks, ...group.reasons);
  }
  return `${front}\n\n${write(blocks, lexicon)}`;
}

/** Puts an empty symbol that is nobody's between two provisions that would else be read as two ways to put one. */
function withBorders(groups: readonly Group[]): readonly Group[] {
  const runs = new AlternativeRuns();
  const out: Group[] = [];
  let last: Group | undefined;
  for (const group of groups) {
    const names = group.lines.flatMap(({ identifier }) => (identifier === undefined ? [] : [identifier]));
    const rejected = group.blocks.flatMap((block) => (block.rejected === '' ? [] : [block.rejected])).join('\n\n');
    if (runs.goesOnWith(names, rejected) && last?.provision !== group.provision) {
      out.push({ lines: NOBODY, blocks: [], reasons: [], provision: {} });
      runs.goesOnWith([], '');
      runs.goesOnWith(names, rejected);
    }
    out.push(group);
    last = group;
  }
  return out;
}

/** A remark ends at the first closer, so none may stand in it. */
function remark(text: string): FormattedBlock {
  return { type: 'text', text: `{>>${text.replace(/<<\}/g, '<< }').replace(/\s+/g, ' ')}<<}` };
}
