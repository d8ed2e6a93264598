import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { TextBlock } from '../../markup/block';
import type { Elsewhere } from './model';

/** What a remark behind a provision says of where it went or came from: `moved to resolves 2`. */
export function relationIn(block: TextBlock, lexicon: Lexicon): Elsewhere | undefined {
  const { pattern, kinds } = lexicon.compiled(relationsOf);
  for (const remark of remarksOf(block)) {
    const found = pattern.exec(remark);
    if (found) return { kind: kinds.get(found[1]!)!, path: found[2]! };
  }
  return undefined;
}

function relationsOf({ forms: { moved, divided } }: LexiconData): {
  readonly pattern: RegExp;
  readonly kinds: ReadonlyMap<string, Elsewhere['kind']>;
} {
  const kinds = new Map<string, Elsewhere['kind']>([
    [moved.to, 'movedTo'],
    [moved.from, 'movedFrom'],
    [divided.from, 'splitFrom'],
    [divided.into, 'mergedInto'],
  ]);
  // An author and a date may stand before it.
  const pattern = new RegExp(String.raw`^(?:@\S+ )?(?:\d{4}-\d{2}-\d{2} )?(${anyOf([...kinds.keys()])}) (.+)$`, 'u');
  return { pattern, kinds };
}

function remarksOf({ source, scan }: TextBlock): readonly string[] {
  const spans = scan.marks.flatMap((mark) => (mark.kind === 'remark' ? [mark] : mark.remarks));
  return spans.map(({ from, to }) =>
    source
      .slice(from + 3, to - 3)
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
