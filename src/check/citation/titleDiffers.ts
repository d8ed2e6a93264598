import { formatDesignation } from '../../citations/designation';
import { spanInDraft } from '../../markup/passage';
import type { KnownTexts } from '../../corpus/knownTexts';
import type { Designation } from '../../model/designation';
import type { Entry } from '../../model/library';
import type { Fix } from '../../model/problem';
import { replaceWords } from '../../revise/replaceWords';
import type { Fault, TextRule, World } from '../rule';
import { quote } from '../wording';
import { compareTitles, inPlaceOf, isMisspelt, type SaidTitle, type TitleRepair } from './compareTitles';
import { isOwn, type CitationHit } from './hits';
import { citeInstead } from './replace';
import { saidTitle } from './saidTitle';
import { designationOf, ownerOf, titleIn, titleOf } from './titles';

/**
 * The title that follows a citation is not quite that of the cited text, or is another text's. Texts shorten titles, leave off
 * their ends, write acronyms for words, and describe in words of their own what a text is about: none of this is a fault.
 */
export const titleDiffers: TextRule = {
  code: 'citation/title-differs',
  severity: 'warning',
  reads: 'the accepted text',
  prose: true,
  counted: (count) =>
    count === 1 ? '1 title that is not that of the cited text' : `${count} titles that are not those of the cited texts`,
  judge: (text, world) =>
    text.citations.flatMap((hit) => {
      const verdict = isOwn(hit.citation.designation, text.own) ? undefined : verdictOn(hit, world);
      return verdict ? [faultOf(hit, verdict, text.asMark, world)] : [];
    }),
};

/** What is wrong with the title after a citation. */
interface Verdict {
  /** The words that are taken for a title, from their start to where they end as one. */
  readonly said: SaidTitle;
  /** The cited text, where its title is known. */
  readonly cited: Entry | undefined;
  /** How the said title is made that of the cited text. */
  readonly repairs: readonly TitleRepair[];
  /** The text whose title it is, where that is another. */
  readonly owner?: Entry;
}

/** It follows from the passage, the adopted texts and, where no revision is named, the conference. */
function verdictOn(hit: CitationHit, world: World): Verdict | undefined {
  const name = `${titleDiffers.code} ${hit.citation.designationSpan.from} ${world.conference?.year}`;
  return world.memory.of(name, hit.passage, () => {
    const said = saidTitle(hit, world.draft.lexicon);
    return said && judgeTitle(hit, said, world);
  });
}

function judgeTitle(
  { passage: { words }, citation: { designation } }: CitationHit,
  said: SaidTitle,
  { texts, conference, draft: { lexicon } }: World,
): Verdict | undefined {
  const cited = titleOf(designation, texts, conference);
  const compared = cited && compareTitles(words, said, cited.title, lexicon);
  if (compared?.relation === 'same') return undefined;
  if (cited && compared?.relation === 'slip' && compared.repairs.some((repair) => isMisspeltTitle(repair, words, cited, texts)))
    return undefined;
  if (compared?.relation === 'slip') return { said: { ...said, to: compared.end }, cited, repairs: compared.repairs };
  // Of a number that nobody knows, `citation/unknown` tells.
  const isKnown = texts.revisionsOf(designation).length > 0;
  const owner = isKnown ? ownerOf(words, said, designation, texts, lexicon) : undefined;
  if (!owner) return undefined;
  return { said: { ...said, to: compareTitles(words, said, owner.title, lexicon).end }, cited, repairs: [], owner };
}

/** A word that no other title has, where others have the one that is said: then it is the known title that has the slip. */
function isMisspeltTitle({ span, text }: TitleRepair, words: string, cited: Entry, texts: KnownTexts): boolean {
  const said = words.slice(span.from, span.to).toLowerCase();
  const written = text.toLowerCase();
  if (!isMisspelt(said, written)) return false;
  const others = texts.list().filter(({ kind, number }) => kind !== cited.kind || number !== cited.number);
  const used = new Set(others.flatMap(({ title }) => title.toLowerCase().split(/[^\p{L}\p{M}\p{N}'’]+/u)));
  return used.has(said) && !used.has(written);
}

function faultOf(hit: CitationHit, { said, cited, repairs, owner }: Verdict, asMark: boolean, world: World): Fault {
  const { passage, citation } = hit;
  const name = formatDesignation(citation.designation);
  const words = passage.words.slice(said.from, said.to);
  const fixes = owner ? ownerFixes(hit, owner, cited, said, asMark, world) : [titleFix(hit, cited!, repairs, asMark)];
  return {
    message: owner
      ? `${quote(words)} is the title of ${formatDesignation(designationOf(owner))}, not of ${name}.`
      : slipIn(name, passage.words, repairs),
    span: spanInDraft(passage, said),
    // Who brings the revision up to date has left a wrong title as it was.
    key: `${citation.designation.kind} ${citation.designation.number} ${words.toLowerCase().replace(/\s+/g, ' ')}`,
    name,
    passage,
    fixes,
    related: [...(owner ? titleIn(world.texts, owner) : []), ...(cited ? titleIn(world.texts, cited) : [])],
  };
}

function titleFix({ passage }: CitationHit, cited: Entry, repairs: readonly TitleRepair[], asMark: boolean): Fix {
  const edits = repairs.map(({ span, text }) => replaceWords(passage, span, text, asMark));
  return { title: `Write the title as it is: ${quote(cited.title)}`, edits, preferred: true };
}

/** Either the number is wrong or the title. */
function ownerFixes(
  hit: CitationHit,
  owner: Entry,
  cited: Entry | undefined,
  { from, to }: SaidTitle,
  asMark: boolean,
  { texts, draft }: World,
): readonly Fix[] {
  const { revision } = hit.citation.designation;
  const same = revision && texts.find({ kind: owner.kind, number: owner.number, revision });
  const meant: Designation = revision ? designationOf(same ?? owner) : { kind: owner.kind, number: owner.number };
  const number = citeInstead(hit, meant, 'Cite', asMark, draft.lexicon);
  const title: Fix[] = cited
    ? [
        {
          title: `Write the title of ${formatDesignation(hit.citation.designation)}: ${quote(cited.title)}`,
          edits: [replaceWords(hit.passage, { from, to }, inPlaceOf(hit.passage.words.slice(from), cited.title), asMark)],
        },
      ]
    : [];
  return [...(number ? [{ ...number, preferred: true }] : []), ...title];
}

/** The first difference: a slip has but one. */
function slipIn(name: string, words: string, repairs: readonly TitleRepair[]): string {
  const { span, text } = repairs[0]!;
  const given = words.slice(span.from, span.to);
  if (text.trim() === '') return `The title of ${name} has no ${quote(given)} here.`;
  if (given.trim() === '') return `The title of ${name} has ${quote(text)} here, which is missing.`;
  return `The title of ${name} has ${quote(text)} here, not ${quote(given)}.`;
}
