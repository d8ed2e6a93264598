import type { Block } from '../markup/block';
import { readBlocks } from '../markup/blocks';
import { findFootnoteMarks } from '../markup/footnoteMarks';
import { textOpeners } from '../markup/footnotes';
import { formatBlock, resolveBlock, scansOf } from '../markup/format';
import { readForm, type PieceKind } from '../markup/form';
import { english, type Lexicon } from '../lexicon/lexicon';
import { bagOf, type Bag } from './bag';

/** One block of a text that is compared: a heading, a lead-in, a provision, a footnote, a table. */
export interface Unit {
  readonly kind: PieceKind | 'table' | 'frontMatter';
  /** The block in canonical form, without remarks and highlights. */
  readonly text: string;
  /** The block in canonical form as it was typed; equal to `text` where there are no remarks or highlights. */
  readonly typed: string;
  /** What opens the block and takes no marks: `# `, `[^1]: `. */
  readonly sign: string;
  /** The label as typed, with the blank after it: `*a)* `; empty where there is none. */
  readonly label: string;
  /** The block's words, in inline markup. */
  readonly words: string;
  /** Equal for blocks that say the same: label and names of footnotes do not count. */
  readonly key: string;
  /** Which text of the file it belongs to: footnotes are named within one. */
  readonly scope: number;
  /** The identifier that a footnote defines. */
  readonly footnote?: string;
  /** Its words, weighed when they are first asked for. */
  readonly bag: () => Bag;
  /** The block that it was read from. */
  readonly block: Block;
}

/** One place of a comparison: a unit of the base, of the revised text, or of both. */
export interface UnitPair {
  readonly base?: Unit;
  /** With its footnotes named as in the base. */
  readonly revised?: Unit;
}

/** The units of a text in canonical form. Blocks that hold nothing but remarks come with an empty text. */
export function readUnits(source: string, lexicon: Lexicon = english): readonly Unit[] {
  return unitsOf(readBlocks(source, lexicon), lexicon);
}

/** The units of blocks that were read already. */
export function unitsOf(blocks: readonly Block[], lexicon: Lexicon): readonly Unit[] {
  const entries = blocks
    .map((block) => {
      const text = resolveBlock(block, 'plain', lexicon).text;
      const isBare = scansOf(block).every(({ marks }) => marks.length === 0);
      return { block, type: block.type, text, typed: isBare ? text : formatBlock(block, lexicon).text };
    })
    .filter((entry) => entry.typed !== '');
  const opens = textOpeners(entries, lexicon);
  let scope = 0;
  return entries.map(({ block, text, typed }, at) => {
    if (at > 0 && opens[at]) scope++;
    return toUnit(block, text, typed, scope, lexicon);
  });
}

/** The same unit with its footnotes named anew, in its marks and in its own definition. */
export function renameFootnotes(unit: Unit, nameOf: (id: string) => string): Unit {
  const rename = (text: string): string => {
    let out = '';
    let at = 0;
    for (const mark of findFootnoteMarks(text)) {
      out += `${text.slice(at, mark.from)}[^${nameOf(mark.id)}]`;
      at = mark.to;
    }
    return out + text.slice(at);
  };
  if (findFootnoteMarks(unit.text).length === 0) return unit;
  return {
    ...unit,
    text: rename(unit.text),
    typed: rename(unit.typed),
    sign: unit.footnote === undefined ? unit.sign : `[^${nameOf(unit.footnote)}]: `,
    words: rename(unit.words),
    ...(unit.footnote === undefined ? {} : { footnote: nameOf(unit.footnote) }),
  };
}

function toUnit(block: Block, text: string, typed: string, scope: number, lexicon: Lexicon): Unit {
  if (block.type !== 'text') {
    const key = `${block.type} ${withoutNames(text)}`;
    return { kind: block.type, text, typed, sign: '', label: '', words: text, key, scope, bag: weighed(text), block };
  }
  const form = text === block.source ? block.reading('accepted').form : readForm(text, lexicon);
  const opener = text.slice(0, form.textFrom);
  const isSign = form.kind === 'heading' || form.kind === 'footnote';
  // A lead-in's emphasis is no sign: a mark goes inside it, and an added lead-in is marked with it.
  const words = form.kind === 'leadIn' ? text : text.slice(form.textFrom);
  return {
    kind: form.kind,
    text,
    typed,
    sign: isSign ? opener : '',
    label: form.kind === 'item' ? opener : '',
    words,
    key: `${form.kind === 'item' ? 'paragraph' : form.kind}${form.level ?? ''} ${withoutNames(words)}`,
    scope,
    bag: weighed(words),
    block,
    ...(form.kind === 'footnote' ? { footnote: form.id! } : {}),
  };
}

function weighed(words: string): () => Bag {
  let bag: Bag | undefined;
  return () => (bag ??= bagOf(words));
}

function withoutNames(text: string): string {
  return text.includes('[^') ? text.replace(/\[\^[^\][\s]+\]/g, '[^]') : text;
}
