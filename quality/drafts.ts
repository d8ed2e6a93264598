import { findBase } from '../src/corpus/base';
import type { Library } from '../src/corpus/library';
import { readDraft } from '../src/markup/draft';
import { applyEdits } from '../src/markup/edits';
import { passagesOf, spanInDraft, type Passage } from '../src/markup/passage';
import { readPieces } from '../src/markup/piece';
import type { StoredDocument } from '../src/model/library';
import { markDraft } from '../src/revise/markDraft';
import { newProposal } from '../src/revise/newProposal';

/** The conference that drafts of the real texts are for. */
const COMING = 'Plenipotentiary Conference (Doha, 2026)';

/** What `plenary new mod` writes for a text. */
export function untouchedDraft(base: StoredDocument, conference = COMING): string {
  return newProposal({
    symbol: 'MOD',
    base,
    source: ['EUR'],
    document: '44A1',
    number: 1,
    conference,
  });
}

/** The same as a marked revision. */
export function markedDraft(base: StoredDocument, library: Library, conference = COMING): string {
  const { source, skipped } = markDraft(untouchedDraft(base, conference), (draft, proposal) => {
    const found = findBase(library, draft, proposal);
    return 'document' in found ? found.document : found;
  });
  if (skipped.length > 0) throw new Error(`${base.designation}: ${skipped[0]!.reason}`);
  return source;
}

const CHANGE = '{++, as far as possible++}';
const REASON = ' Experience since the last conference shows that this is needed.';

/** A proposal with nothing wrong in it: marked, with one change, in an operative provision where there is one, and its reasons. */
export function correctDraft(base: StoredDocument, library: Library, conference = COMING): string {
  const source = markedDraft(base, library, conference);
  const { proposals, lexicon } = readDraft(source);
  const proposal = proposals[0]!;
  const items = passagesOf(readPieces(proposal.text, 'accepted'), 'accepted', lexicon).filter(isChangeable);
  const passage = items[items.length >> 1]!;
  const { from } = spanInDraft(passage, { from: endOf(passage.words), to: endOf(passage.words) });
  const reasons = proposal.reasons.at(-1)!.span.to;
  return applyEdits(source, [
    { span: { from, to: from }, text: CHANGE },
    { span: { from: reasons, to: reasons }, text: REASON },
  ]);
}

/** A provision that ends as one, with words of its own before the sign. */
function isChangeable({ kind, words, scan }: Passage): boolean {
  return kind === 'item' && scan.marks.length === 0 && /\p{L}{3,}[;,.]$/u.test(words);
}

/** Where the sign at the end stands. */
function endOf(words: string): number {
  return words.length - 1;
}
