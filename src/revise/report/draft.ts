import { formatDesignation, parseDesignation } from '../../citations/designation';
import type { Block } from '../../markup/block';
import { readBlocks, readFrontMatterBlock } from '../../markup/blocks';
import { holdsChange } from '../../markup/block';
import { readDraft, textOf, type Draft, type Proposal } from '../../markup/draft';
import { createInlineReader, type InlineReader } from '../../markup/inline';
import type { Designation } from '../../model/designation';
import { mark } from '../mark';
import { conflictsIn } from '../rebase/conflict';
import type { RelatedTexts, Report, TextAction, TextReport } from './model';
import { bareTitle, readChanges, type ReadChanges } from './parts';

/** The text that a proposal is about, as it is in force, or why it is not known. */
export type ReportBase = { readonly markup: string; readonly name: string } | { readonly missing: string };

/** What a report asks of the library and of the catalogue. */
export interface ReportSources {
  baseOf(draft: Draft, proposal: Proposal): ReportBase;
  /** Texts of other bodies about the subject of a text. */
  relatedTo(text: Pick<Designation, 'kind' | 'number'>): readonly RelatedTexts[];
}

/**
 * What the proposals of a draft change: in marked form by its marks, in clean form against the texts in force. A proposal whose
 * base is not known is in the report, with the reason.
 */
export function reportOfDraft(source: string, subject: string, sources: ReportSources): Report {
  const draft = readDraft(source);
  const inline = createInlineReader();
  const named: { name: string; title: string; designation?: Designation }[] = [];
  const texts = draft.proposals.map((proposal): TextReport => {
    const facts = factsOf(proposal, draft, inline) ?? named.at(-1) ?? { name: '', title: '' };
    named.push(facts);
    const { designation } = facts;
    const found = changesOf(draft, proposal, sources, inline);
    return {
      name: facts.name || subject,
      title: facts.title,
      ...(designation ? { kind: designation.kind } : {}),
      ...(typeof designation?.number === 'number' ? { number: designation.number } : {}),
      documents: proposal.identifier === undefined ? [] : [proposal.identifier],
      related: designation ? sources.relatedTo(designation) : [],
      ...found,
    };
  });
  return { subject, texts, untouched: [] };
}

/** What changed between two texts in the markup; changes that they hold are read as accepted. */
export function reportOfTexts(
  base: { readonly markup: string; readonly name: string },
  revised: { readonly markup: string; readonly name: string },
  sources: Pick<ReportSources, 'relatedTo'>,
): Report {
  const draft = readDraft(revised.markup);
  const inline = createInlineReader();
  const proposal = draft.proposals[0];
  const facts = proposal && factsOf(proposal, draft, inline);
  const text: TextReport = {
    name: facts?.name ?? revised.name,
    title: facts?.title ?? '',
    ...(facts?.designation ? { kind: facts.designation.kind } : {}),
    ...(typeof facts?.designation?.number === 'number' ? { number: facts.designation.number } : {}),
    action: 'MOD',
    documents: [],
    related: facts?.designation ? sources.relatedTo(facts.designation) : [],
    base: base.name,
    ...changesBetween(withoutFrontMatter(base.markup), withoutFrontMatter(revised.markup), draft, inline),
  };
  return { subject: `${base.name} → ${revised.name}`, texts: [text], untouched: [] };
}

function withoutFrontMatter(markup: string): string {
  return markup.slice(readFrontMatterBlock(markup)?.span.to ?? 0);
}

/** What two texts say differently; both are without changes in them. */
export function changesBetween(
  base: string,
  revised: string,
  { lexicon }: Pick<Draft, 'lexicon'>,
  inline: InlineReader,
): ReadChanges {
  return readChanges(readBlocks(mark(base, revised, lexicon), lexicon), lexicon, inline);
}

type Found = Pick<TextReport, 'action' | 'parts' | 'words' | 'base' | 'baseTitle' | 'missing'>;

const CONFLICTS = 'it still holds conflicts (<<<<<<<): resolve them first';

const NOTHING = { parts: [], words: { added: 0, deleted: 0 } };

function changesOf(draft: Draft, proposal: Proposal, sources: ReportSources, inline: InlineReader): Found {
  const { lexicon } = draft;
  const blocks = blocksOf(proposal);
  const isMarked = blocks.some(holdsChange);
  const action = actionOf(proposal);
  if (action === 'NOC') return { action, ...NOTHING };
  if (action === 'ADD') return { action, ...readChanges(blocks, lexicon, inline, isMarked ? undefined : 'added') };
  // Where no designation follows the symbol, the blocks under it are what is to go.
  if (action === 'SUP' && proposal.text.length === 0) return { action, ...readChanges(blocks, lexicon, inline, 'deleted') };
  if (action === 'MOD' && (draft.form === 'marked' || isMarked)) return { action, ...readChanges(blocks, lexicon, inline) };
  const base = sources.baseOf(draft, proposal);
  // What it says is known, if not what of it is new.
  if ('missing' in base) return { action, missing: base.missing, ...readChanges(blocks, lexicon, inline) };
  if (action === 'SUP')
    return { action, base: base.name, ...readChanges(readBlocks(base.markup, lexicon), lexicon, inline, 'deleted') };
  const revised = draft.source.slice(blocks[0]!.span.from, blocks.at(-1)!.span.to);
  if (conflictsIn(revised).length > 0) return { action, missing: CONFLICTS, ...NOTHING };
  return { action, base: base.name, ...changesBetween(base.markup, revised, draft, inline) };
}

/** A file without a symbol is a text that is proposed: a revision of one in force, most probably. */
function actionOf({ symbol }: Proposal): TextAction {
  switch (symbol) {
    case 'ADD':
    case 'ADD*':
      return 'ADD';
    case 'SUP':
    case 'SUP*':
      return 'SUP';
    case 'NOC':
      return 'NOC';
    default:
      return 'MOD';
  }
}

function blocksOf({ text, blocks, reasons }: Proposal): readonly Block[] {
  return text.length > 0 ? text : blocks.slice(0, blocks.length - reasons.length);
}

function factsOf(
  proposal: Proposal,
  { lexicon }: Draft,
  inline: InlineReader,
): { name: string; title: string; designation?: Designation } | undefined {
  const text = textOf(proposal, 'accepted', inline);
  if (text.designation === '') return undefined;
  const designation = parseDesignation(text.designation, lexicon) ?? undefined;
  const name = designation ? formatDesignation(designation, { lexicon }) : text.designation;
  return { name, title: bareTitle(text.title), ...(designation ? { designation } : {}) };
}
