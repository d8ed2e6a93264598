import { looseSigns } from '../../markup/marks';
import type { Finding } from '../../model/problem';
import type { Span } from '../../model/range';
import { detached, type Kept } from '../../lexicon/kept';
import type { ReadProposal, DraftRule, Subject } from '../rule';
import { changedWords } from './changedWords';
import { movedBlocks } from './movedBlocks';
import { movesIn } from './moves';
import type { Compared } from './pairing';
import { comparisonOf, UNMARKED_CHANGE, type Comparison } from './report';
import { renamed } from './strand';
import { changedTable } from './tables';
import { addedBlock } from './wholeBlocks';

/**
 * In a marked revision everything outside the marks has to be the base text. This rule reads the text without its changes
 * and compares it, block by block and then word by word, with the text in force. What is missing as a whole is told by
 * `base/missing-provision`, unless it stands elsewhere: then it was moved, which is told here.
 */
export const unmarkedChange: DraftRule = {
  code: UNMARKED_CHANGE,
  severity: 'error',
  reads: 'the rejected text',
  check: (subject) => subject.proposals.flatMap((proposal) => checkProposal(proposal, subject)),
};

function checkProposal(read: ReadProposal, subject: Subject): readonly Finding[] {
  const { base, proposal } = read;
  const pairing = read.pairing();
  const first = proposal.text[0];
  if (!base || !pairing || !first) return [];
  const comparison = comparisonOf(base, pairing, subject);
  const moves = movesIn(pairing);
  return pairing.pairs.flatMap(({ base: inBase, draft, isSame }) => {
    if (!draft || isSame) return [];
    const move = moves.of(draft);
    if (!move) return inBase ? changesIn(inBase, draft, comparison, subject.repairs) : [addedBlock(draft, comparison)];
    if (draft !== move.draft[0]) return [];
    const passed = move.relabelled.flatMap((pair) => changesIn(pair.base!, pair.draft!, comparison, subject.repairs));
    return [movedBlocks(move, first, passed, comparison)];
  });
}

function changesIn(
  base: Compared,
  draft: Compared,
  comparison: Comparison,
  repairs: Kept<readonly Finding[]>,
): readonly Finding[] {
  if (isSame(base, draft, comparison)) return [];
  // While a mark is being written its signs are text, and what it will hold with them: the rules about marks speak of that.
  if (draft.type === 'text' && looseSigns(draft.block.source, draft.block.scan).length > 0) return [];
  const { source, span } = draft.block;
  const compare = (): readonly Finding[] => {
    if (base.type === 'table' && draft.type === 'table') return changedTable(base, draft, comparison);
    return base.type === 'text' && draft.type === 'text' ? changedWords(base, draft, comparison) : [];
  };
  // What footnotes are called is settled by the whole text, so blocks with footnotes are compared every time.
  if (`${base.words}${source}`.includes('[^')) return compare();
  const found = repairs.get(`${comparison.baseName}\n${base.words}\n\n${source}`, () =>
    compare().map((finding) => moved(finding, { draft: -span.from, base: -base.block.span.from }, detached)),
  );
  return found.map((finding) => moved(finding, { draft: span.from, base: base.block.span.from }));
}

/** A designation may be written in capitals or not. */
function isSame(base: Compared, draft: Compared, { toBase }: Comparison): boolean {
  const words = renamed(draft.words, toBase);
  return base.words === words || (base.group === 'heading 1' && base.words.toUpperCase() === words.toUpperCase());
}

/** A finding with its places counted from elsewhere: those in the draft, and those in the base. */
function moved(
  finding: Finding,
  by: { readonly draft: number; readonly base: number },
  copy = (text: string): string => text,
): Finding {
  const move = ({ from, to }: Span, far: number): Span => ({ from: from + far, to: to + far });
  const fixes = finding.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map(({ span, text }) => ({ span: move(span, by.draft), text: copy(text) })),
  }));
  const related = finding.related?.map((one) => ({ ...one, span: move(one.span, one.text ? by.base : by.draft) }));
  return {
    ...finding,
    message: copy(finding.message),
    span: move(finding.span, by.draft),
    fixes,
    ...(related ? { related } : {}),
  };
}
