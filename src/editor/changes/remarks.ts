import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Span } from '../../model/range';
import type { ChangeRemark, DraftChange } from './change';

/** A remark of a source, signs included in its span, taken apart: who wrote it, when, and what it says. */
export function remarkIn(source: string, span: Span): ChangeRemark {
  const written = source
    .slice(span.from + 3, span.to - 3)
    .replace(/\s+/g, ' ')
    .trim();
  const [signature = '', author, date] = /^@(\S+)(?: (\d{4}-\d{2}-\d{2})(?!\S))?/.exec(written) ?? [];
  return {
    span,
    ...(author ? { author } : {}),
    ...(date ? { date } : {}),
    text: written.slice(signature.length).trim(),
  };
}

/**
 * What the remarks of a change say of a move, a split or a merger: a deletion tells where its words went, an addition where they
 * came from. The remark that says so is known by it.
 */
export function withMove(
  kind: DraftChange['kind'],
  remarks: readonly ChangeRemark[],
  lexicon: Lexicon,
): Pick<DraftChange, 'remarks' | 'move' | 'divided'> {
  if (kind === 'replaced') return { remarks };
  const isGone = kind === 'deleted';
  const [moved, divided] = isGone ? [movedTo, mergedInto] : [movedFrom, splitFrom];
  const move = toldBy(remarks, lexicon.compiled(moved));
  const part = move ? undefined : toldBy(remarks, lexicon.compiled(divided));
  const told = move ?? part;
  if (!told) return { remarks };
  return {
    remarks: remarks.map((remark) => (remark === told.remark ? { ...remark, isMove: true } : remark)),
    ...(move ? { move: { half: isGone ? 'from' : 'to', path: move.path } } : {}),
    ...(part ? { divided: { half: isGone ? 'into' : 'from', path: part.path } } : {}),
  };
}

/** The first remark that a pattern matches, and the path that it names. */
function toldBy(remarks: readonly ChangeRemark[], pattern: RegExp): { remark: ChangeRemark; path: string } | undefined {
  const remark = remarks.find(({ text }) => pattern.test(text));
  return remark && { remark, path: pattern.exec(remark.text)![1]! };
}

function movedTo({ forms }: LexiconData): RegExp {
  return before(forms.moved.to);
}

function movedFrom({ forms }: LexiconData): RegExp {
  return before(forms.moved.from);
}

function splitFrom({ forms }: LexiconData): RegExp {
  return before(forms.divided.from);
}

function mergedInto({ forms }: LexiconData): RegExp {
  return before(forms.divided.into);
}

function before(words: string): RegExp {
  return new RegExp(`^${anyOf([words])} (.+)$`, 'iu');
}
