import { stretchesOf, type Block } from '../markup/block';
import type { Draft } from '../markup/draft';
import type { Span } from '../model/range';
import type { Item } from '../model/text';
import type { ReadProposal, Subject } from './rule';

/** A remark that says what is meant as it stands: `{>>plenary-ignore citation/outdated: cited on purpose<<}`. */
export interface Ignore {
  readonly span: Span;
  /** The rules or groups that it names, where they stand. */
  readonly codes: readonly { readonly code: string; readonly span: Span }[];
  /** What it is about: the provision with what is nested in it; of a lead-in the section, of a heading what it opens, of a symbol the proposal. */
  readonly scope: Span;
}

type Scoped = Pick<ReadProposal, 'proposal' | 'text'>;

/** What such a remark begins with. */
export const IGNORE = 'plenary-ignore';

/** The remarks of a draft that ignore problems, read once for all who ask. */
export function ignoresIn({ draft, proposals, once }: Pick<Subject, 'draft' | 'proposals' | 'once'>): readonly Ignore[] {
  return once.of('ignores', draft, () => (draft.source.includes(IGNORE) ? readIgnores(draft, proposals) : []));
}

/** The same of a draft and what has to be known of its proposals to tell how far a remark reaches. */
export function readIgnores(draft: Draft, proposals: readonly Scoped[]): readonly Ignore[] {
  return draft.blocks.flatMap((block) =>
    remarksIn(block).flatMap(({ from, to }) => {
      const words = draft.source.slice(from, to);
      const found = /^\{>>\s*plenary-ignore\b([^:]*)/.exec(words);
      if (!found) return [];
      const at = from + found[0].length - found[1]!.length;
      const codes = [...found[1]!.replace(/<<\}$/, '').matchAll(/[^\s,]+/g)].map(({ 0: code, index }) => ({
        code,
        span: { from: at + index, to: at + index + code.length },
      }));
      return [{ span: { from, to }, codes, scope: scopeOf(block, draft, proposals) }];
    }),
  );
}

function remarksIn(block: Block): readonly Span[] {
  return stretchesOf(block).flatMap(({ scan, at }) =>
    scan.marks
      .flatMap((mark) => (mark.kind === 'remark' ? [mark] : mark.remarks))
      .map(({ from, to }) => ({ from: at + from, to: at + to })),
  );
}

function scopeOf(block: Block, draft: Draft, proposals: readonly Scoped[]): Span {
  const around = proposals.find(({ proposal: { span } }) => span.from <= block.span.from && block.span.to <= span.to);
  if (block.type !== 'text' || !around) return block.span;
  const { kind, level } = block.reading('accepted').form;
  if (kind === 'symbol' || block === around.proposal.text[0]) return around.proposal.span;
  if (kind === 'heading' || kind === 'leadIn') {
    // What stands after the reasons opens nothing.
    const index = around.proposal.text.indexOf(block);
    if (index < 0) return block.span;
    const rest = around.proposal.text.slice(index + 1);
    const ends = rest.find((next) => {
      if (next.type !== 'text') return false;
      const form = next.reading('accepted').form;
      return form.kind === 'heading' ? kind === 'leadIn' || form.level! <= level! : kind === 'leadIn' && form.kind === 'leadIn';
    });
    return {
      from: block.span.from,
      to: (ends?.span.from ?? around.proposal.text.at(-1)?.span.to ?? block.span.to) - (ends ? 1 : 0),
    };
  }
  const { sections, annexes } = around.text;
  const items = [...sections.flatMap((section) => section.items), ...annexes.flatMap(({ blocks }) => blocks.filter(isItem))];
  const item = itemAt(items, block.span);
  return item ? { from: block.span.from, to: Math.max(block.span.to, endOf(item)) } : block.span;
}

function isItem(block: { readonly type: string }): block is Item & { readonly type: 'item' } {
  return block.type === 'item';
}

function itemAt(items: readonly Item[], span: Span): Item | undefined {
  for (const item of items) {
    const found = item.span.from >= span.from && item.span.to <= span.to ? item : itemAt(item.items, span);
    if (found) return found;
  }
  return undefined;
}

function endOf({ span, items }: Item): number {
  return items.reduce((end, item) => Math.max(end, endOf(item)), span.to);
}
