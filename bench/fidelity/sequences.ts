import { createInlineReader } from '../../src/markup/inline';
import { readDraft, textOf } from '../../src/markup/draft';
import type { StoredDocument } from '../../src/model/library';
import type { Item, Text } from '../../src/model/text';

/** A label that does not go on from the one before it at its level. */
export interface Break {
  readonly designation: string;
  /** The path of the item that breaks the sequence. */
  readonly path: string;
  /** The label before it; empty when it is the first of its kind. */
  readonly after: string;
}

/** The text of a stored document, read. */
export function textOfDocument(document: StoredDocument): Text {
  return textOf(readDraft(document.markup).proposals[0]!, 'accepted', createInlineReader());
}

/** Every label of a document's sections that breaks its sequence. */
export function breaksOf(document: StoredDocument): readonly Break[] {
  return textOfDocument(document).sections.flatMap((section) =>
    breaksAmong(section.items, '').map((found) => ({ designation: document.designation, ...found })),
  );
}

function breaksAmong(items: readonly Item[], parent: string): readonly { path: string; after: string }[] {
  const found: { path: string; after: string }[] = [];
  let before = '';
  for (const item of items) {
    if (item.label !== '' && item.label !== '–') {
      if (!followers(before, parent).has(bare(item.label))) found.push({ path: item.path, after: before });
      before = bare(item.label);
    }
    found.push(...breaksAmong(item.items, bare(item.label)));
  }
  return found;
}

function bare(label: string): string {
  return label.replace(/[.)]$/, '');
}

/** What may stand after a label, or first under a parent. */
function followers(before: string, parent: string): ReadonlySet<string> {
  if (before === '') return new Set(['a', 'i', '1', `${parent}.1`]);
  const inserted = ['bis', 'ter'].map((suffix) => before + suffix);
  const number = /^((?:\d+\.)*)(\d+)/.exec(before);
  if (number) return new Set([`${number[1]}${Number(number[2]) + 1}`, ...inserted]);
  const roman = ROMANS.indexOf(before);
  const next = before === 'z' ? 'aa' : String.fromCharCode(before.charCodeAt(0) + 1).repeat(before.length);
  return new Set([next, ...(roman >= 0 && roman + 1 < ROMANS.length ? [ROMANS[roman + 1]!] : [])]);
}

const TENS = ['', 'x', 'xx', 'xxx'];
const ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const ROMANS = TENS.flatMap((ten) => ONES.map((one) => ten + one)).slice(1);
