import { createChecker } from '../../../src/check/runner';
import type { Library } from '../../../src/corpus/library';
import { readDraft, textOf, type Draft } from '../../../src/markup/draft';
import { createInlineReader } from '../../../src/markup/inline';
import { readPieces, type Piece } from '../../../src/markup/piece';
import type { Item, Side } from '../../../src/model/text';
import { acceptDraft, formatDraft, rejectDraft } from '../../../src/revise/resolveDraft';

/** What an example of the reference page may be said to read as: the word before the colon, and how it is found out. */
export const READINGS: Readonly<Record<string, (source: string, library: Library) => string>> = {
  Blocks: (source) => blocks(readDraft(source), 'accepted'),
  'Blocks of the base': (source) => blocks(readDraft(source), 'rejected'),
  Proposals: (source) => proposals(readDraft(source)),
  Provisions: (source) => provisions(readDraft(source)),
  Formatted: (source) => formatDraft(source),
  Accepted: (source) => acceptDraft(source),
  Rejected: (source) => rejectDraft(source),
  Form: (source) => readDraft(source).form,
  Problems: (source, library) =>
    createChecker()
      .check(source, library)
      .map(({ code, message }) => columns(code, message))
      .join('\n'),
};

function blocks({ blocks: all }: Draft, side: Side): string {
  const front = all[0]?.type === 'frontMatter' ? ['front matter'] : [];
  return [...front, ...readPieces(all, side).map(block)].join('\n');
}

function block(piece: Piece): string {
  if (piece.kind === 'table') return piece.rows.map((row) => columns('table row', row.join(' | '))).join('\n');
  const { form, kind } = piece;
  const words = piece.words.replace(/\s+/g, ' ');
  switch (kind) {
    case 'heading':
      return columns(`heading ${form.level}`, words);
    case 'item':
      return columns(`item ${form.label}`, words);
    case 'footnote':
      return columns(`footnote ${form.id}`, words);
    case 'leadIn':
      return columns('lead-in', words);
    default:
      return columns(kind, words);
  }
}

/** What begins it, its blocks up to the reasons, and the reasons. */
function proposals(draft: Draft): string {
  const count = (list: readonly unknown[]): string => (list.length === 1 ? '1 block' : `${list.length} blocks`);
  return [
    ...(draft.introduction.length > 0 ? [columns('introduction', count(draft.introduction))] : []),
    ...draft.proposals.map(({ symbol, identifier, blocks: all, reasons }) =>
      columns([symbol ?? 'no symbol', identifier].filter(Boolean).join(' '), `${count(all)}, ${reasons.length} of reasons`),
    ),
  ].join('\n');
}

function provisions({ proposals: [first] }: Draft): string {
  if (!first) return '';
  const text = textOf(first, 'accepted', createInlineReader());
  const lines = (items: readonly Item[]): readonly string[] =>
    items.flatMap((item) => [columns(item.path, item.text), ...lines(item.items)]);
  const heads = Object.entries({ designation: text.designation, title: text.title, formula: text.formula });
  return [
    ...heads.filter(([, words]) => words !== '').map(([name, words]) => columns(name, words)),
    ...text.sections.flatMap(({ items }) => lines(items)),
    ...text.annexes.flatMap(({ path, blocks: inside }) => [
      path,
      ...inside.flatMap((one) => {
        if (one.type === 'item') return lines([one]);
        return one.type === 'table' ? [] : [columns(one.type, one.text)];
      }),
    ]),
    ...text.footnotes.map(({ number, text: words }) => columns(`footnote ${number}`, words)),
  ].join('\n');
}

/** Two columns; the second may be empty. */
function columns(first: string, second: string): string {
  return `${first.padEnd(24)}  ${second}`.trimEnd();
}
