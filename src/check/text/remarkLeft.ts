import type { LexiconData } from '../../lexicon/schema';
import { anyOf, BLANK } from '../../lexicon/phrases';
import type { Finding } from '../../model/problem';
import type { Span } from '../../model/range';
import { stretchesOf, type Stretch } from '../../markup/block';
import { IGNORE } from '../ignores';
import type { DraftRule } from '../rule';
import { quote } from '../wording';

/** A remark that is still in the draft: a question that somebody asked, or a note to oneself. */
export const remarkLeft: DraftRule = {
  code: 'text/remark-left',
  severity: 'info',
  reads: 'the source',
  check: ({ draft }) =>
    draft.source.includes('{>>')
      ? draft.blocks.flatMap((block) =>
          stretchesOf(block).flatMap((stretch) =>
            remarksIn(stretch).flatMap((span) => findingOf(stretch, span, draft.lexicon.compiled(written)) ?? []),
          ),
        )
      : [],
};

function remarksIn({ scan }: Stretch): readonly Span[] {
  return scan.marks.flatMap((mark): readonly Span[] => (mark.kind === 'remark' ? [mark] : mark.remarks));
}

/**
 * What the program itself writes into remarks: who changed what when, where words went or came from, and of a consolidated document
 * what collides in it and what could not be taken.
 */
function written({ forms: { moved, divided }, consolidation: { collision, leftOut } }: LexiconData): RegExp {
  const openings = anyOf([moved.to, moved.from, divided.from, divided.into, collision, leftOut]);
  return new RegExp(String.raw`^(?:@\S+(?:\s+\d{4}-\d{2}-\d{2})?(?!\S))?\s*(?:${openings}${BLANK}.*)?$`, 'isu');
}

function findingOf({ source, at }: Stretch, span: Span, own: RegExp): Finding | undefined {
  const words = source.slice(span.from + 3, span.to - 3).trim();
  if (own.test(words) || words.startsWith(IGNORE)) return undefined;
  const inDraft = { from: at + span.from, to: at + span.to };
  // A remark between two blanks takes one of them with it, as it does in the text.
  const isSetOff = source[span.from - 1] === ' ' && (source[span.to] === ' ' || span.to === source.length);
  const edit = { span: { ...inDraft, from: inDraft.from - (isSetOff ? 1 : 0) }, text: '' };
  return {
    code: remarkLeft.code,
    severity: remarkLeft.severity,
    message: `A remark is still here: ${quote(words.replace(/^@\S+(?:\s+\d{4}-\d{2}-\d{2})?\s+/, ''))}. Delete it once it is dealt with; it is no part of the text.`,
    // A remark may be long: its sign is enough to find it.
    span: { from: inDraft.from, to: inDraft.from + 3 },
    fixes: [{ title: 'Delete the remark', edits: [edit] }],
  };
}
