import type { Block } from '../../markup/block';
import type { Proposal } from '../../markup/draft';
import { findFootnoteMarks } from '../../markup/footnoteMarks';
import type { TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import type { CompletionAnswer, CompletionItem } from './answer';
import { needsMarks, typed } from './caret';
import type { Scene } from './scene';

/**
 * After `[^`: a new footnote, with the place for its words at the end of the text, and those that the text has already. In a
 * marked revision a new footnote is an addition, here as there.
 */
export function completeFootnotes({ caret }: Scene): CompletionAnswer | undefined {
  const { proposal, block } = caret;
  const begun = /\[\^[^\][\s]{0,20}$/.exec(caret.before)?.[0];
  if (begun === undefined || !proposal || !block || block.type === 'frontMatter' || begun === caret.before.trim())
    return undefined;
  const replace = typed(caret, begun, caret.after.startsWith(']') ? ']' : '');
  if (!replace) return undefined;
  const marks = proposal.blocks.flatMap((each) =>
    each.type === 'frontMatter' ? [] : findFootnoteMarks(each.source).map((mark) => ({ ...mark, block: each })),
  );
  const here = { from: replace.from, to: replace.to };
  const others = marks.filter((mark) => mark.block !== block || mark.from + block.span.from !== here.from);
  const id = String(Math.max(0, ...others.map((mark) => Number(/^\d{1,6}$/.exec(mark.id)?.[0] ?? 0))) + 1);
  const isAddition = needsMarks(caret);
  const wrapped = (text: string): string => (isAddition ? `{++${text}++}` : text);
  const fresh: CompletionItem = {
    label: `[^${id}]`,
    detail: 'new footnote',
    kind: 'footnote',
    insert: wrapped(`[^${id}]`),
    replace,
    ...placed(definition(proposal, block, `[^${id}]: ${isAddition || caret.inAddition ? '{++…++}' : '…'}`), replace),
    filterText: `[^${id}]`,
    preselect: true,
  };
  const known = proposal.blocks.flatMap((each): readonly CompletionItem[] => {
    const words = each.type === 'text' ? /^\s*\[\^([^\][\s]+)\]:\s*([^]*)$/.exec(each.source) : null;
    if (!words) return [];
    const [, name = '', text = ''] = words;
    const mark = `[^${name}]`;
    return [{ label: mark, detail: text.slice(0, MOST), kind: 'footnote', insert: wrapped(mark), replace, filterText: mark }];
  });
  return { items: [fresh, ...known] };
}

const MOST = 60;

/** At the end of the text the footnote follows its mark: an edit right behind the caret would push it away. */
function placed(edit: TextEdit, replace: Span): Pick<CompletionItem, 'more' | 'after'> {
  return edit.span.from === replace.to ? { after: edit.text } : { more: [edit] };
}

/** Puts a footnote after the last block of the text, before the reasons; one of the reasons after these. */
function definition({ blocks, reasons }: Proposal, marked: Block, text: string): TextEdit {
  const isOfReasons = reasons.includes(marked);
  const last = blocks.findLast((block) => isOfReasons || !reasons.includes(block)) ?? blocks[0] ?? marked;
  return { span: { from: last.span.to, to: last.span.to }, text: `\n\n${text}` };
}
