import { sameEdition } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Designation, TextKind } from '../../model/designation';
import { FootnoteNames, layBase, layOut, type LaidOut } from './against';
import { NOBODY, type Group } from './document';
import { footnoteOf, renameMarks } from './markedBlock';
import { interleave, meaning, type Provision } from './provisions';
import { isRevision, type TakenProposal } from './takeProposal';

/** All proposals on one text. */
export interface ProposedText {
  /** Designation in force and title; of a new text, its own. */
  readonly designation: string;
  readonly title: string;
  /** In the order of the files. */
  readonly proposals: readonly TakenProposal[];
  /** Revisions that are given provision by provision, in the order that `Provision` counts them in. */
  readonly interleaved: readonly TakenProposal[];
  /** Nothing where fewer than two revisions are given that way. */
  readonly provisions: readonly Provision[];
  /** Proposals that are given whole; those that say the same together. */
  readonly whole: readonly (readonly TakenProposal[])[];
  readonly groups: readonly Group[];
}

/** The texts that proposals are about, in the order of Final Acts; new texts after them, in the order of the files. */
export function proposedTexts(
  proposals: readonly TakenProposal[],
  apart: ReadonlySet<string>,
  lexicon: Lexicon,
): readonly ProposedText[] {
  const texts = new Map<string, TakenProposal[]>();
  for (const proposal of proposals) {
    const key = keyOf(proposal);
    texts.set(key, [...(texts.get(key) ?? []), proposal]);
  }
  return [...texts.values()].sort((one, other) => inOrder(one[0]!, other[0]!)).map((all) => proposedText(all, apart, lexicon));
}

/** Texts of one number that proposals take in different editions: one plain line for each. */
export function editionsApart(texts: readonly ProposedText[]): readonly string[] {
  return texts.flatMap((text, index) => {
    const twin = texts.slice(0, index).find((other) => isOtherEdition(other, text));
    if (!twin) return [];
    const names = (each: ProposedText): string => each.proposals.map(({ identifier }) => identifier).join(', ');
    return [
      `${names(twin)}: ${twin.designation}, but ${names(text)}: ${text.designation}. They are kept apart; rebase the older to put them together.`,
    ];
  });
}

function proposedText(proposals: readonly TakenProposal[], apart: ReadonlySet<string>, lexicon: Lexicon): ProposedText {
  const { heading, title } = proposals[0]!;
  const revisions = proposals.filter(({ symbol, identifier }) => isRevision(symbol) && !apart.has(identifier));
  const base = revisions[0]?.base === undefined ? [] : layBase(revisions[0].base, lexicon);
  const names = new FootnoteNames();
  const laid = revisions.flatMap((revision) => {
    const out = revision.base === revisions[0]!.base ? layOut(revision, base, names) : undefined;
    return out ? [{ revision, out }] : [];
  });
  const isInterleaved = laid.length > 1;
  const interleaved = isInterleaved ? laid.map(({ revision }) => revision) : [];
  const outs = laid.map(({ out }) => out);
  const provisions = isInterleaved ? interleave(base, outs, lexicon) : [];
  const whole = together(proposals.filter((proposal) => !interleaved.includes(proposal)));
  return {
    designation: heading,
    title,
    proposals,
    interleaved,
    provisions,
    whole,
    groups: [
      ...(isInterleaved ? [...provisionGroups(provisions, interleaved), ...reasonGroups(interleaved, outs)] : []),
      ...whole.flatMap(wholeGroups),
    ],
  };
}

/** Provisions that follow one another and are proposed by the same alone, or by nobody, stand under one symbol. */
function provisionGroups(provisions: readonly Provision[], revisions: readonly TakenProposal[]): readonly Group[] {
  const groups: Group[] = [];
  let open: { readonly of: string; readonly at: number } | undefined;
  for (const provision of provisions) {
    const { alternatives, base } = provision;
    const of = alternatives.length < 2 && !provision.collision ? (alternatives[0]?.who.join() ?? 'nobody') : undefined;
    const goesOn = open !== undefined && open.of === of ? groups[open.at] : undefined;
    if (goesOn) {
      groups[open!.at] = { ...goesOn, blocks: [...goesOn.blocks, ...(alternatives[0]?.blocks ?? base)] };
      continue;
    }
    if (alternatives.length === 0) groups.push({ lines: NOBODY, blocks: base, reasons: [], provision });
    for (const { who, blocks } of alternatives) {
      groups.push({ lines: who.map((each) => revisions[each]!), blocks, reasons: [], provision });
    }
    open = of === undefined ? undefined : { of, at: groups.length - 1 };
  }
  return groups;
}

function reasonGroups(revisions: readonly TakenProposal[], outs: readonly LaidOut[]): readonly Group[] {
  return revisions.flatMap((revision, index) => {
    const { reasons } = outs[index]!;
    return reasons.length === 0 ? [] : [{ lines: [revision], blocks: [], reasons, provision: {} }];
  });
}

/** Proposals with one symbol that say the same. */
function together(proposals: readonly TakenProposal[]): readonly (readonly TakenProposal[])[] {
  const found = new Map<string, TakenProposal[]>();
  for (const proposal of [...proposals].sort((one, other) => rank(one) - rank(other))) {
    const key = `${rank(proposal)} ${proposal.symbol.replace(/[()]/g, '')}\n${meaning(proposal.text)}`;
    found.set(key, [...(found.get(key) ?? []), proposal]);
  }
  return [...found.values()];
}

/** The reasons of those who say the same follow, each under its own identifier. */
function wholeGroups(proposals: readonly TakenProposal[]): readonly Group[] {
  const own = proposals.map(({ text, reasons }, index) => {
    // What the reasons do not say themselves is a footnote of the text, which all of them share.
    const defined = new Set(reasons.map(footnoteOf));
    const rename = (id: string): string => (index > 0 && defined.has(id) ? `w${index}-${id}` : id);
    return { text, reasons: reasons.map((block) => renameMarks(block, rename)) };
  });
  const provision = {};
  const [first] = own;
  if (own.length === 1) return [{ lines: proposals, blocks: first!.text, reasons: first!.reasons, provision }];
  const reasons = own.flatMap((each, index) =>
    each.reasons.length === 0 ? [] : [{ lines: [proposals[index]!], blocks: [], reasons: each.reasons, provision: {} }],
  );
  return [{ lines: proposals, blocks: first!.text, reasons: [], provision }, ...reasons];
}

const SYMBOLS = ['MOD', '(MOD)', 'SUP', 'SUP*', 'NOC', 'ADD', 'ADD*'] as const;
const KINDS: readonly TextKind[] = ['Decision', 'Resolution', 'Recommendation', 'Opinion'];

function rank({ symbol }: TakenProposal): number {
  return SYMBOLS.indexOf(symbol);
}

/** One text in one edition. */
function keyOf({ heading, designation, symbol, base }: TakenProposal): string {
  if (symbol.startsWith('ADD')) return `new\n${heading.toUpperCase()}`;
  if (!designation || designation.number === null) return `named\n${heading.toUpperCase()}\n${base ?? ''}`;
  const { kind, number, revision } = designation;
  return `${kind} ${number} ${revision ? `${revision.place.toUpperCase()} ${revision.year}` : ''}`;
}

function inOrder(one: TakenProposal, other: TakenProposal): number {
  const [a, b] = [placeOf(one), placeOf(other)];
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** Texts in force before new ones; those by kind, number and year. Sorting keeps the order of the files otherwise. */
function placeOf({ designation, symbol }: TakenProposal): readonly number[] {
  if (symbol.startsWith('ADD') || !designation || designation.number === null) return [1, 0, 0, 0];
  return [0, KINDS.indexOf(designation.kind), designation.number, designation.revision?.year ?? 0];
}

function isOtherEdition(one: ProposedText, other: ProposedText): boolean {
  const [a, b] = [one, other].map(({ proposals }) => proposals[0]!).map(({ designation, symbol }) => ({ designation, symbol }));
  if (a!.symbol.startsWith('ADD') || b!.symbol.startsWith('ADD')) return false;
  return isTwin(a!.designation, b!.designation);
}

function isTwin(a: Designation | undefined, b: Designation | undefined): boolean {
  if (!a?.revision || !b?.revision || a.number === null) return false;
  return a.kind === b.kind && a.number === b.number && !sameEdition(a.revision, b.revision);
}
