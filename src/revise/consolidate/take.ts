import { editionOfConference, sameEdition } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import { readDraft, type Draft, type Proposal } from '../../markup/draft';
import type { Edition } from '../../model/designation';
import type { BaseFinder } from '../markDraft';
import { conflictsIn } from '../rebase/conflict';
import { asDraft, extract, identifiersIn, isConsolidated, partsOf } from './extract';
import type { LeftOut } from './leftOut';
import { readMarked, type MarkedBlock } from './markedBlock';
import { takeProposal, type TakenProposal } from './takeProposal';

/** A file that is to be consolidated with others. */
export interface DraftFile {
  readonly name: string;
  readonly source: string;
}

/** What was written beside the proposals: before the first, or between a symbol and the text under it. */
export interface Prose {
  /** Whose it is: a source with its document, or an identifier. */
  readonly of: string;
  readonly blocks: readonly MarkedBlock[];
}

/** All that the files hold. */
export interface Taken {
  readonly proposals: readonly TakenProposal[];
  readonly prose: readonly Prose[];
  readonly leftOut: readonly LeftOut[];
  /** What the secretariat should know of proposals that were taken; one plain line each. */
  readonly notes: readonly string[];
  readonly conference?: string;
  /** As the front matter names it: nobody may know its words yet. */
  readonly language: string;
  readonly lexicon: Lexicon;
}

/** Which proposals are wanted of a file; all of them, where nobody says. */
export type Wanted = (file: string, identifier: string | undefined) => boolean;

/** Reads what each file proposes. A consolidated document among them is read as the proposals that it was made of. */
export function takeProposals(files: readonly DraftFile[], baseOf: BaseFinder, wanted: Wanted = () => true): Taken {
  const drafts = files.map(({ name, source }) => ({ name, draft: readDraft(source) }));
  const isUsable = ({ draft }: { draft: Draft }): boolean => refusalOf(draft, undefined) === undefined;
  const first = (drafts.find(isUsable) ?? drafts[0])?.draft ?? readDraft('');
  const proposals: TakenProposal[] = [];
  const prose: Prose[] = [];
  const leftOut: LeftOut[] = [];
  const notes: string[] = [];
  // A file of its own is newer than what a consolidated document, often an earlier result in the same folder, has of it.
  const apart = new Set(drafts.flatMap(({ draft }) => (isConsolidated(draft) ? [] : identifiersIn(draft))));
  const older: { readonly name: string; readonly proposal: TakenProposal }[] = [];
  for (const { name, draft } of drafts) {
    const refusal = refusalOf(draft, first);
    if (refusal !== undefined) {
      leftOut.push({ file: name, reason: refusal });
      continue;
    }
    const known = new Map(proposals.map((proposal) => [proposal.identifier, proposal]));
    for (const { draft: part, proposal, isExtracted } of partsIn(draft)) {
      if (!wanted(name, proposal.identifier)) continue;
      const read = takeProposal({ file: name, draft: part, proposal, isExtracted }, baseOf);
      if ('reason' in read) {
        leftOut.push(read);
        continue;
      }
      if (isExtracted && apart.has(read.identifier)) {
        older.push({ name, proposal: read });
        continue;
      }
      const twin = known.get(read.identifier);
      if (twin) {
        const same = twin.accepted === read.accepted && twin.symbol === read.symbol;
        if (same) notes.push(`${name}: ${read.identifier} is also in ${twin.file}, word for word: it was taken once.`);
        else leftOut.push({ file: name, identifier: read.identifier, reason: sameIdentifier(twin, name) });
        continue;
      }
      known.set(read.identifier, read);
      proposals.push(read);
      notes.push(...read.notes.map((note) => `${name}: ${note}`));
      if (read.preface.length > 0) prose.push({ of: read.identifier, blocks: read.preface });
    }
    const introduction = readMarked(draft.introduction, draft.lexicon);
    if (introduction.length > 0) prose.push({ of: nameOf(draft, name), blocks: introduction });
  }
  for (const { name, proposal } of older) {
    const newer = proposals.find(({ identifier }) => identifier === proposal.identifier);
    if (newer && newer.accepted !== proposal.accepted) {
      notes.push(`${name}: ${newer.identifier} is not as in ${newer.file}, which was taken instead.`);
    }
  }
  const { conference, language } = first.front;
  const told = { ...(conference === undefined ? {} : { conference }), language };
  return { proposals, prose, leftOut, notes, ...told, lexicon: first.lexicon };
}

/** Why nothing of a draft can be taken. */
function refusalOf(draft: Draft, first: Draft | undefined): string | undefined {
  const { front, proposals, source } = draft;
  if (front.faults.length > 0) return `its front matter cannot be read: ${front.faults[0]!}. Mend it first.`;
  if (conflictsIn(source).length > 0) return 'it still holds conflicts (<<<<<<<). Resolve them first.';
  if (!proposals.some(({ symbol }) => symbol)) {
    return 'it holds no proposal: write a symbol and an identifier, such as MOD NOR/44A1/1, above the designation.';
  }
  if (!first) return undefined;
  if (front.language !== first.front.language) {
    return `its language is ${front.language}, the others are in ${first.front.language}: consolidate each language apart.`;
  }
  const [own, others] = [editionIn(draft), editionIn(first)];
  if (own && others && !sameEdition(own, others)) {
    return `it is for ${front.conference!}, the others are for ${first.front.conference!}: consolidate each conference apart.`;
  }
  return undefined;
}

function editionIn({ front, lexicon }: Draft): Edition | null {
  return front.conference === undefined ? null : editionOfConference(front.conference, lexicon);
}

/** The proposals of a draft; those of a consolidated document each in a draft of its own. */
function partsIn(draft: Draft): readonly { draft: Draft; proposal: Proposal; isExtracted: boolean }[] {
  if (!isConsolidated(draft)) {
    return draft.proposals.filter(({ symbol }) => symbol).map((proposal) => ({ draft, proposal, isExtracted: false }));
  }
  return identifiersIn(draft).map((identifier) => {
    const part = readDraft(asDraft(draft, extract(draft, identifier)!));
    return { draft: part, proposal: part.proposals[0]!, isExtracted: true };
  });
}

function sameIdentifier({ file }: TakenProposal, name: string): string {
  const other = file === name ? 'another proposal of this file has' : `${file} has another proposal with`;
  return `${other} this identifier, which was taken: give each its own number.`;
}

function nameOf({ front, proposals }: Draft, file: string): string {
  const identifier = proposals.find((proposal) => proposal.identifier !== undefined)?.identifier;
  const sources = front.source.length > 0 || identifier === undefined ? front.source : partsOf(identifier).sources;
  const name = [sources.join('/'), front.document].filter(Boolean).join(', ');
  return name === '' ? file : name;
}
