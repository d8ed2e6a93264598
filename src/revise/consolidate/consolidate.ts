import type { Lexicon } from '../../lexicon/lexicon';
import { readDraft } from '../../markup/draft';
import { acceptChanges, rejectChanges, write } from '../../markup/format';
import type { BaseFinder } from '../markDraft';
import { collisionsOf, sentenceOf, type Collision } from './collisions';
import { writeDocument, type Group } from './document';
import { extract } from './extract';
import type { LeftOut } from './leftOut';
import { takeProposals, type DraftFile, type Taken, type Wanted } from './take';
import type { TakenProposal } from './takeProposal';
import { editionsApart, proposedTexts, type ProposedText } from './texts';

/** Proposals of several files, put together. */
export interface Consolidation {
  /** The document in the markup. */
  readonly source: string;
  readonly texts: readonly ProposedText[];
  readonly collisions: readonly Collision[];
  /** What is not in the document, and why. */
  readonly leftOut: readonly LeftOut[];
  /** What the secretariat should know of what is in it; one plain line each. */
  readonly notes: readonly string[];
}

/**
 * Puts the proposals of several drafts together, text by text and provision by provision, each under its symbols and identifiers.
 * Before the document is given, each proposal is taken out of it again and compared with what was put in: one that would have
 * lost a character is given whole instead, and left out, with the reason, when even that does not hold.
 */
export function consolidate(files: readonly DraftFile[], baseOf: BaseFinder, wanted?: Wanted): Consolidation {
  let taken = takeProposals(files, baseOf, wanted);
  const apart = new Set<string>();
  const lost = new Set<string>();
  for (;;) {
    const result = assemble(taken, apart);
    const faulty = damaged(result.source, taken.proposals, taken.lexicon);
    if (faulty.length === 0) return result;
    for (const { identifier } of faulty) (apart.has(identifier) ? lost : apart).add(identifier);
    taken = without(taken, lost);
  }
}

function assemble(taken: Taken, apart: ReadonlySet<string>): Consolidation {
  const { lexicon, proposals, conference, language, leftOut } = taken;
  const texts = proposedTexts(proposals, apart, lexicon);
  const collisions = texts.flatMap((text) => collisionsOf(text));
  const groups = texts.flatMap((text) => withRemarks(text, collisions, lexicon));
  const source = [...new Set(proposals.flatMap((proposal) => proposal.source))];
  return {
    source: writeDocument({ ...(conference === undefined ? {} : { conference }), source, language }, taken, groups, lexicon),
    texts,
    collisions,
    leftOut,
    notes: [...taken.notes, ...editionsApart(texts)],
  };
}

/** A collision is pointed out before the first of those who collide. */
function withRemarks(
  { groups, designation }: ProposedText,
  collisions: readonly Collision[],
  lexicon: Lexicon,
): readonly Group[] {
  const own = collisions.filter((collision) => collision.text === designation);
  const said = new Set<Collision>();
  return groups.map((group, index) => {
    const here = own.filter(
      (each) => !said.has(each) && (each.provision === undefined ? index === 0 : each.provision === group.provision),
    );
    here.forEach((each) => said.add(each));
    return here.length === 0 ? group : { ...group, remark: here.map((each) => sentenceOf(each, lexicon)).join('; ') };
  });
}

/** The proposals that do not come out of the document as they went in. */
function damaged(source: string, proposals: readonly TakenProposal[], lexicon: Lexicon): readonly TakenProposal[] {
  const draft = readDraft(source, () => lexicon);
  return proposals.filter(({ identifier, symbol, text, reasons, accepted }) => {
    const found = extract(draft, identifier);
    if (!found || found.symbol !== symbol || acceptChanges(found.text, lexicon) !== accepted) return true;
    return rejectChanges(found.text, lexicon) !== rejectChanges(write([...text, ...reasons], lexicon), lexicon);
  });
}

function without(taken: Taken, lost: ReadonlySet<string>): Taken {
  const gone = taken.proposals.filter(({ identifier }) => lost.has(identifier));
  const leftOut = gone.map(({ file, identifier }) => ({
    file,
    identifier,
    reason: 'it holds signs that the markup cannot tell from marks once it stands among others: put it in by hand.',
  }));
  return {
    ...taken,
    proposals: taken.proposals.filter(({ identifier }) => !lost.has(identifier)),
    leftOut: [...taken.leftOut, ...leftOut],
  };
}
