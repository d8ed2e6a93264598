import type { Draft } from '../markup/draft';
import type { Mark, MarkScan } from '../markup/marks';
import type { TextEdit } from '../model/problem';
import type { Span } from '../model/range';

/**
 * What stands twice once somebody has typed by hand a sign that the editor had put there with the opener: the closer of a mark, or
 * the arrow of a substitution. `offset` is right behind the sign that was typed, and the span is that of the other one; what stands up to `next`
 * is about to go. Editors type over what they closed themselves only where it is one character.
 */
export function typedTwice({ blocks, source }: Draft, offset: number, next = offset): Span | undefined {
  const block = blocks.find(({ span }) => span.from < offset && offset <= span.to);
  if (!block || block.type === 'frontMatter') return undefined;
  const stretches: readonly { readonly scan: MarkScan; readonly at: number }[] =
    block.type === 'text'
      ? [{ scan: block.scan, at: block.span.from }]
      : block.rows.flatMap(({ cells }) => cells.map(({ scan, span }) => ({ scan, at: block.span.from + span.from })));
  const signs = stretches.flatMap(({ scan, at }) =>
    scan.marks.flatMap((mark) => [mark, ...mark.remarks].flatMap((one) => signBefore(one, offset - at))),
  );
  const again = signs.flatMap(({ length, wanted }) => (source.startsWith(wanted, next) ? [length] : []));
  return again[0] === undefined ? undefined : { from: next, to: next + again[0] };

  function signBefore(mark: Mark | Span, end: number): readonly { readonly length: number; readonly wanted: string }[] {
    const closer = source.slice(offset - CLOSER, offset);
    if (mark.to === end) {
      // The editor closes a substitution with its arrow.
      return [closer, `${ARROW}${closer}`].map((wanted) => ({ length: wanted.length, wanted }));
    }
    const isArrow = 'added' in mark && mark.deleted && mark.added?.from === end && source.endsWith(ARROW, offset);
    return isArrow ? [{ length: ARROW.length, wanted: `${ARROW}~~}` }] : [];
  }
}

/** Where stretches stand after a change; those that it touches inside are given up, and what is typed in front of one moves it. */
export function moved(spans: readonly Span[], { span: { from, to }, text }: TextEdit): readonly Span[] {
  const shift = text.length - (to - from);
  return spans.flatMap((span) => {
    if (to <= span.from) return [{ from: span.from + shift, to: span.to + shift }];
    return from >= span.to ? [span] : [];
  });
}

const ARROW = '~>';
const CLOSER = 3;
