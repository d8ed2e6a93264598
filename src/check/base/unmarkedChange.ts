import { formatDesignation } from '../../citations/designation';
import type { Block } from '../../markup/block';
import type { Finding } from '../../model/problem';
import type { Span } from '../../model/range';
import { detached } from '../../markup/detached';
import type { Kept } from '../memory';
import type { ReadProposal, DraftRule, Subject } from '../rule';
import { changedWords } from './changedWords';
import { pairBlocks, readCompared, type Compared } from './pairing';
import { UNMARKED_CHANGE, type Comparison } from './report';
import { renamed } from './strand';
import { changedTable } from './tables';
import { addedBlock, missingBlocks } from './wholeBlocks';

/**
 * In a marked revision everything outside the marks has to be the base text. This rule reads the text without its changes
 * and compares it, block by block and then word by word, with the text in force.
 */
export const unmarkedChange: DraftRule = {
  code: UNMARKED_CHANGE,
  severity: 'error',
  reads: 'the rejected text',
  check: (subject) => subject.proposals.flatMap((proposal) => checkProposal(proposal, subject)),
};

function checkProposal(
  { base, isMarkedRevision, isSplit, proposal }: ReadProposal,
  { draft, repairs, compared }: Subject,
): readonly Finding[] {
  const first = proposal.text[0];
  if (!base || !first || !isMarkedRevision || isSplit) return [];
  const { kind, number, revised, place, year } = base.document;
  const { pairs, toBase, toDraft } = pairBlocks(base.compared, readCompared(proposal.text, 'rejected', compared));
  const comparison = {
    toBase,
    toDraft,
    source: draft.source,
    lexicon: draft.lexicon,
    baseName: formatDesignation({ kind, number, revision: { revised, place, year } }),
  };
  const findings: Finding[] = [];
  let missing: Compared[] = [];
  let after: Block | undefined;
  const flush = (): void => {
    if (missing.length > 0) findings.push(missingBlocks(missing, { first, ...(after ? { after } : {}) }, comparison));
    missing = [];
  };
  for (const { base: inBase, draft: inDraft } of pairs) {
    if (!inDraft) {
      if (inBase) missing.push(inBase);
      continue;
    }
    flush();
    after = inDraft.block;
    findings.push(...(inBase ? changesIn(inBase, inDraft, comparison, repairs) : [addedBlock(inDraft, comparison)]));
  }
  flush();
  return findings;
}

function changesIn(
  base: Compared,
  draft: Compared,
  comparison: Comparison,
  repairs: Kept<readonly Finding[]>,
): readonly Finding[] {
  if (isSame(base, draft, comparison)) return [];
  // While a mark is being written its opener is text, and what it will hold with it: `markup/unclosed` speaks of that.
  if (draft.type === 'text' && draft.block.scan.unmatched.length > 0) return [];
  const { source, span } = draft.block;
  const compare = (): readonly Finding[] => {
    if (base.type === 'table' && draft.type === 'table') return changedTable(base, draft, comparison);
    return base.type === 'text' && draft.type === 'text' ? changedWords(base, draft, comparison) : [];
  };
  // What footnotes are called is settled by the whole text, so blocks with footnotes are compared every time.
  if (`${base.words}${source}`.includes('[^')) return compare();
  const found = repairs.get(`${comparison.baseName}\n${base.words}\n\n${source}`, () =>
    compare().map((finding) => moved(finding, -span.from, detached)),
  );
  return found.map((finding) => moved(finding, span.from));
}

/** A designation may be written in capitals or not. */
function isSame(base: Compared, draft: Compared, { toBase }: Comparison): boolean {
  const words = renamed(draft.words, toBase);
  return base.words === words || (base.group === 'heading 1' && base.words.toUpperCase() === words.toUpperCase());
}

function moved(finding: Finding, by: number, copy = (text: string): string => text): Finding {
  const move = ({ from, to }: Span): Span => ({ from: from + by, to: to + by });
  const fixes = finding.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map(({ span, text }) => ({ span: move(span), text: copy(text) })),
  }));
  return { ...finding, message: copy(finding.message), span: move(finding.span), fixes };
}
