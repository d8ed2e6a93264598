import { formatDesignation } from '../../citations/designation';
import { anyOf } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Designation } from '../../model/designation';
import type { StoredDocument } from '../../model/library';
import type { Finding } from '../../model/problem';
import type { Item, Section, Text } from '../../model/text';
import type { DraftRule, ReadProposal, Subject } from '../rule';
import { placeOfSymbol } from './symbolLine';

/**
 * Work for the union's own organs costs something, and an adopted text may ask those who propose it to say what. Where the library
 * holds such a text, a draft that gives somebody new work and says nothing of costs gets one hint.
 */
export const financialAnnex: DraftRule = {
  code: 'proposal/financial-annex',
  severity: 'info',
  reads: 'the accepted text',
  check: (subject) => {
    const { draft } = subject;
    const costly = subject.proposals.find((read) => givesWork(read, subject));
    if (!costly || draft.lexicon.compiled(patternsOf).costs.test(draft.source)) return [];
    const asked = requestIn(costly, subject);
    return asked ? [findingAt(costly, asked, subject)] : [];
  },
};

/** Where an adopted text asks for an account of costs. */
interface Request {
  readonly text: Designation;
  readonly path: string;
  readonly span: Item['span'];
}

function findingAt({ proposal }: ReadProposal, { text, path, span }: Request, { draft }: Subject): Finding {
  const name = `${formatDesignation(text)}, ${path}`;
  return {
    code: financialAnnex.code,
    severity: financialAnnex.severity,
    message: `This proposal gives somebody new work. ${name} asks for the financial implications of proposals: add an annex about them, or say in the reasons what it costs.`,
    span: placeOfSymbol(proposal, draft),
    fixes: [],
    related: [{ message: 'what is asked for', text, span }],
  };
}

/** Whether a proposal adds a provision under a lead-in that tells somebody to do something. */
function givesWork(read: ReadProposal, { draft }: Subject): boolean {
  const { proposal, text, base, inForce, isMarkedRevision } = read;
  const isNew = inForce === undefined && (proposal.symbol?.startsWith('ADD') ?? false);
  if (!isNew && !isMarkedRevision && !base) return false;
  const { tasks } = draft.lexicon.compiled(patternsOf);
  const sections = text.sections.filter(({ leadIn }) => tasks.test(leadIn));
  if (sections.length === 0) return false;
  if (isNew) return true;
  if (isMarkedRevision) {
    const added = proposal.text.filter(
      (block) => block.type === 'text' && block.scan.marks.length > 0 && block.reading('rejected').isEmpty,
    );
    return added.some(({ span }) => sections.some((section) => section.span.from <= span.from && span.to <= section.span.to));
  }
  return sections.some((section) => itemsIn(section) > itemsUnder(section.leadIn, base!.text));
}

function itemsUnder(leadIn: string, { sections }: Text): number {
  return sections.filter((section) => section.leadIn === leadIn).reduce((sum, section) => sum + itemsIn(section), 0);
}

function itemsIn({ items }: Pick<Section, 'items'>): number {
  return items.length;
}

/** The adopted texts are searched once for as long as the proposal's designation stays as it is. */
function requestIn(read: ReadProposal, { texts, memory, conference, draft }: Subject): Request | undefined {
  const heading = read.passages[0];
  if (!heading) return undefined;
  const { costs, asked } = draft.lexicon.compiled(patternsOf);
  return memory.of(financialAnnex.code, heading, () => {
    for (const entry of [...texts.list()].reverse()) {
      const isEarlier = !conference || entry.year < conference.year;
      if (!('markup' in entry) || !isEarlier || entry.action === 'SUP' || !costs.test(entry.markup)) continue;
      if (texts.lastBefore(entry, conference) !== entry) continue;
      const designation = designationOf(entry);
      const item = texts
        .textsOf(designation)
        .flatMap(allItems)
        .find(({ text }) => costs.test(text) && asked.test(text));
      if (item) return { text: designation, path: item.path, span: item.span };
    }
    return undefined;
  });
}

function designationOf({ kind, number, revised, place, year }: StoredDocument): Designation {
  return { kind, number, revision: { revised, place, year } };
}

function allItems({ sections, annexes }: Text): readonly Item[] {
  const nested = (items: readonly Item[]): readonly Item[] => items.flatMap((item) => [item, ...nested(item.items)]);
  const inAnnexes = annexes.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'item' ? [block] : [])));
  return nested([...sections.flatMap(({ items }) => items), ...inAnnexes]);
}

function patternsOf({ proposals, forms }: LexiconData) {
  const adverbs = anyOf(forms.adverbs);
  return {
    costs: new RegExp(anyOf(proposals.costs), 'iu'),
    asked: new RegExp(anyOf(proposals.asked), 'iu'),
    tasks: new RegExp(String.raw`^(?:${adverbs}\s+)*${anyOf(proposals.tasks)}(?![\p{L}\p{N}])`, 'iu'),
  };
}
