import type { Finding, Fix } from '../../model/problem';
import type { Span } from '../../model/range';
import type { DraftRule, Subject } from '../rule';
import { quote } from '../wording';
import { headingsIn, withoutSymbol, type TextHeading } from './headings';
import { likeSymbol, type LikeSymbol } from './likeSymbol';
import { identifierFor } from './numbering';

/** A text that no symbol says what to do with, and a line that looks like a symbol and is none. A file without any proposal is a plain text. */
export const missingSymbol: DraftRule = {
  code: 'proposal/missing-symbol',
  severity: 'error',
  reads: 'the accepted text',
  check: (subject) => {
    const { front, proposals, blocks } = subject.draft;
    const isDraft =
      front.conference !== undefined || front.source.length > 0 || proposals.some(({ symbol }) => symbol !== undefined);
    if (!isDraft) return [];
    const headings = headingsIn(subject.draft, subject.once);
    const openers = new Set(headings.map(({ block }) => block));
    const lines = blocks.flatMap((block, index) => {
      const next = blocks[index + 1];
      const line = likeSymbol(block, next !== undefined && openers.has(next), subject.memory);
      return line ? [{ line, next }] : [];
    });
    const begun = new Set(lines.map(({ next }) => next));
    return [
      ...lines.map(({ line, next }) =>
        ofLine(
          line,
          headings.find(({ block }) => block === next),
          subject,
        ),
      ),
      ...headings
        .filter(({ block, stands }) => stands !== 'under its symbol' && !begun.has(block))
        .map((heading) => ofHeading(heading, subject)),
    ];
  },
};

function ofLine({ span, symbol, identifier }: LikeSymbol, heading: TextHeading | undefined, subject: Subject): Finding {
  const meant = symbol ?? (heading && withoutSymbol(heading, subject)[0]);
  const name = identifierFor(subject, takenIn(subject), identifier);
  const line = meant && name !== undefined ? `${meant} ${name}` : undefined;
  const written = subject.draft.source.slice(span.from, span.to);
  return findingAt(
    span,
    `${quote(written)} is read as text, so no proposal begins here: ${line === undefined ? 'a symbol and an identifier stand on a line of their own, as in MOD NOR/44A1/1.' : `write ${line}.`}`,
    line === undefined ? [] : [{ title: `Change to ${line}`, edits: [{ span, text: line }], preferred: true }],
  );
}

function ofHeading(heading: TextHeading, subject: Subject): Finding {
  const name = identifierFor(subject, takenIn(subject));
  const symbols = name === undefined ? [] : withoutSymbol(heading, subject);
  const at = heading.block.span.from;
  const fixes = symbols.map((symbol): Fix => {
    const line = `${symbol} ${name}`;
    const edits = [{ span: { from: at, to: at }, text: `${line}\n\n` }];
    return { title: `Insert ${line}`, edits, ...(symbols.length === 1 ? { preferred: true } : {}) };
  });
  const message =
    heading.stands === 'under another text'
      ? 'Two texts stand under one symbol: this one needs a symbol and an identifier of its own.'
      : 'No symbol says what is proposed for this text: ADD, MOD, SUP or NOC, with an identifier, stands on a line above it.';
  return findingAt(heading.span, message, fixes);
}

function takenIn({ draft }: Subject): readonly string[] {
  return draft.proposals.flatMap(({ identifier }) => identifier ?? []);
}

function findingAt(span: Span, message: string, fixes: readonly Fix[]): Finding {
  return { code: missingSymbol.code, severity: missingSymbol.severity, message, span, fixes };
}
