import { readBlocks } from '../../markup/blocks';
import type { Lexicon } from '../../lexicon/lexicon';
import { findFootnoteMarks } from '../../markup/footnoteMarks';
import { footnoteOf, readMarked, renameMarks, type MarkedBlock } from './markedBlock';

/** A revision, laid beside the text in force block by block. */
export interface LaidOut {
  /** For each block of the base, what the revision makes of it. */
  readonly blocks: readonly MarkedBlock[];
  /** What it adds before each block of the base; after the last, one more. */
  readonly gaps: readonly (readonly MarkedBlock[])[];
  /** Its blocks in their own order. */
  readonly text: readonly MarkedBlock[];
  /** The reasons, with their footnotes named as in the text. */
  readonly reasons: readonly MarkedBlock[];
}

/** Names for footnotes that hold for all revisions of one text: the base's own, and one for each that says something new. */
export class FootnoteNames {
  readonly #added = new Map<string, string>();

  /** The name of a footnote that the base does not have. Two revisions that add the same one share its name. */
  added(saying: string): string {
    const known = this.#added.get(saying);
    if (known !== undefined) return known;
    const name = `n${this.#added.size + 1}`;
    this.#added.set(saying, name);
    return name;
  }
}

/** The base's blocks, with its footnotes named as all revisions name them. */
export function layBase(base: string, lexicon: Lexicon): readonly MarkedBlock[] {
  return readMarked(readBlocks(base, lexicon), lexicon).map((block) => renameMarks(block, ofBase));
}

/**
 * Lays a revision beside its base, whose blocks `layBase` gave. Undefined when the text without its changes is not the base,
 * block by block.
 */
export function layOut(
  revision: { readonly text: readonly MarkedBlock[]; readonly reasons: readonly MarkedBlock[]; readonly identifier: string },
  base: readonly MarkedBlock[],
  names: FootnoteNames,
): LaidOut | undefined {
  const nameOf = namesFor(revision, base, names);
  const rename = (block: MarkedBlock): MarkedBlock => renameMarks(block, nameOf);
  const blocks: (MarkedBlock | undefined)[] = base.map(() => undefined);
  const gaps: MarkedBlock[][] = [...base.map(() => []), []];
  const text = revision.text.map(rename);
  const isWhole = text.filter(({ rejected }) => rejected !== '').length === base.length;
  let at = 0;
  for (const block of text) {
    if (block.rejected === '') {
      gaps[at]!.push(block);
      continue;
    }
    // Footnotes that follow one another are sorted by their marks, and changes may order those anew.
    const isFootnote = footnoteOf(block) !== undefined;
    const place = isFootnote ? base.findIndex((each, index) => !blocks[index] && each.text === block.rejected) : at;
    if (!isWhole || place < 0 || base[place]?.text !== block.rejected || blocks[place]) return undefined;
    blocks[place] = block;
    at++;
  }
  return { blocks: blocks.map((block) => block!), gaps, text, reasons: revision.reasons.map(rename) };
}

/** A footnote goes by what the text without changes calls it where it is marked; an added one by what it says. */
function namesFor(
  {
    text,
    reasons,
    identifier,
  }: { readonly text: readonly MarkedBlock[]; readonly reasons: readonly MarkedBlock[]; readonly identifier: string },
  base: readonly MarkedBlock[],
  names: FootnoteNames,
): (id: string) => string {
  const found = new Map<string, string>();
  const kept = text.filter((block) => block.rejected !== '' && footnoteOf(block) === undefined);
  const inForce = base.filter((block) => footnoteOf(block) === undefined);
  kept.forEach((block, index) => pairMarks(block.rejected, inForce[index]?.text ?? '', found));
  // What footnotes mark themselves is known once they are.
  for (let known = -1; known < found.size;) {
    known = found.size;
    for (const block of text) {
      const name = found.get(footnoteOf(block) ?? '');
      const twin = name === undefined ? undefined : base.find((each) => footnoteOf(each) === name);
      if (twin) pairMarks(block.rejected, twin.text, found);
    }
  }
  const unmarked = base.filter((block) => footnoteOf(block) !== undefined && ![...found.values()].includes(footnoteOf(block)!));
  const said = new Map<string, number>();
  for (const block of [...text, ...reasons]) {
    const id = footnoteOf(block);
    if (id === undefined || found.has(id)) continue;
    if (block.rejected !== '' && unmarked[0]) {
      found.set(id, footnoteOf(unmarked.shift()!)!);
      continue;
    }
    const saying = block.accepted.slice(block.accepted.indexOf(':'));
    const count = (said.get(saying) ?? 0) + 1;
    said.set(saying, count);
    found.set(id, names.added(`${saying}\n${count}`));
  }
  return (id) => found.get(id) ?? names.added(`${identifier}\n${id}`);
}

function pairMarks(own: string, inForce: string, found: Map<string, string>): void {
  const names = findFootnoteMarks(inForce);
  findFootnoteMarks(own).forEach((mark, index) => {
    const name = names[index]?.id;
    if (name !== undefined && !found.has(mark.id)) found.set(mark.id, name);
  });
}

function ofBase(id: string): string {
  return `b${id}`;
}
