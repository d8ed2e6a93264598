import type { Stretch } from '../../markup/block';
import { signsOf } from '../../markup/marks';
import type { Finding, Fix } from '../../model/problem';
import type { BaseText, DraftRule, Subject } from '../rule';
import { closingFixes } from './closing';
import { brokenSigns, placeOf, type Sign } from './signs';

/** A mark without its other half: an opener that nothing closes in the draft, a closer that nothing opens, an arrow outside a replacement. */
export const unclosed: DraftRule = {
  code: 'markup/unclosed',
  severity: 'error',
  reads: 'the source',
  check(subject) {
    const { unclosed: openers, unopened } = brokenSigns(subject);
    return [...few(openers).map((found) => withoutCloser(found, subject)), ...few(unopened).map(withoutOpener)];
  },
};

/** In one paragraph; a drafter who mends so many sees the next ones. */
const MOST = 10;

function few(signs: readonly Sign[]): readonly Sign[] {
  const counts = new Map<Stretch, number>();
  return signs.filter(({ stretch }) => {
    const count = (counts.get(stretch) ?? 0) + 1;
    counts.set(stretch, count);
    return count <= MOST;
  });
}

function withoutCloser(found: Sign, subject: Subject): Finding {
  const { stretch, sign } = found;
  const { opener, closer } = signsOf(sign.kind);
  const span = placeOf(found);
  return {
    code: unclosed.code,
    // What was to be marked changes the text as it stands.
    severity: 'error',
    message:
      opener === '{~~'
        ? 'This {~~ is text: a replacement is written {~~old~>new~~}, within one paragraph.'
        : `This ${opener} is text: nothing closes it. ${closer} has to stand in the same paragraph.`,
    span,
    fixes: [...closingFixes(stretch, sign, baseOf(subject, span.from)), keepFix(opener, span.from)],
  };
}

function withoutOpener(found: Sign): Finding {
  const { sign } = found;
  const span = placeOf(found);
  const { opener, closer } = signsOf(sign.kind);
  const written = sign.sign === 'arrow' ? '~>' : closer;
  return {
    code: unclosed.code,
    severity: sign.sign === 'arrow' ? 'warning' : 'error',
    message:
      sign.sign === 'arrow'
        ? 'This ~> is text: it has a meaning only in a replacement, {~~old~>new~~}.'
        : `This ${closer} is text: no ${opener} opens it in this paragraph.`,
    span,
    fixes: [{ title: `Delete ${written}`, edits: [{ span, text: '' }] }, keepFix(written, span.from)],
  };
}

function keepFix(sign: string, at: number): Fix {
  return { title: `Keep ${sign} as text`, edits: [{ span: { from: at, to: at }, text: '\\' }] };
}

/** The text in force, which everything outside the marks at a place has to be. */
function baseOf({ proposals }: Subject, at: number): BaseText | undefined {
  return proposals.find(({ proposal: { span }, isMarkedRevision }) => isMarkedRevision && span.from <= at && at < span.to)?.base;
}
