import { formatDesignation, formatRevision } from '../../citations/designation';
import type { Library } from '../../corpus/library';
import { isSameText, partsOf, type Part } from '../../corpus/parts';
import type { Designation } from '../../model/designation';
import type { ProposalSymbol } from '../../markup/draft';
import type { StoredDocument } from '../../model/library';
import { actionWord, nameOf } from '../names';
import { nameOfPart, withoutReturns } from './cleanText';
import { keyOfPart, type Side } from './side';

/** A file that is open, or that somebody named. */
export interface SourceFile {
  /** Its address in the editor. */
  readonly file: string;
  /** What people call it. */
  readonly name: string;
  readonly source: string;
}

/** One line of a list to choose a text from that is to be compared. */
export interface Choice {
  readonly side: Side;
  /** `Resolution 12 (Rev. Havenport, 2032)`. */
  readonly label: string;
  /** What tells it from others of that name: `revised at Havenport, 2032`, the name of a file. */
  readonly description: string;
  readonly detail?: string;
  readonly designation?: Designation;
}

/** Two versions of a text, the earlier one first. */
export interface VersionPair {
  /** `Rev. Lightburg, 2028 ↔ Rev. Havenport, 2032`. */
  readonly label: string;
  readonly description: string;
  readonly left: Choice;
  readonly right: Choice;
}

/** The texts of a file. */
export function choicesIn({ file, name, source }: SourceFile): readonly Choice[] {
  return partsOf(withoutReturns(source)).map((part) => choiceOfPart(part, file, name));
}

/** The versions that a file holds of one text. What abrogates or keeps it need not reproduce it, and is no version. */
export function draftsOf(designation: Designation, { file, name, source }: SourceFile): readonly Choice[] {
  return partsOf(withoutReturns(source))
    .filter((part) => isSameText(part.designation, designation) && !WITHOUT_TEXT.some((symbol) => symbol === part.symbol))
    .map((part) => choiceOfPart(part, file, name));
}

const WITHOUT_TEXT: readonly ProposalSymbol[] = ['SUP', 'SUP*', 'NOC'];

/** A text of a file, as a choice. */
export function choiceOfPart(part: Part, file: string, name: string): Choice {
  return {
    side: { kind: 'file', file, part: keyOfPart(part) },
    label: nameOfPart(part),
    description: part.identifier === undefined || !part.designation ? name : `${part.identifier} · ${name}`,
    ...(part.designation ? { designation: part.designation } : {}),
  };
}

/** The editions of a text that the library holds, oldest first; notes of its abrogation are no texts. */
export function editionsOf(designation: Pick<Designation, 'kind' | 'number'>, library: Library): readonly Choice[] {
  return library
    .revisionsOf(designation)
    .filter(({ action }) => action !== 'SUP')
    .map(choiceOfText);
}

/** A text of the library, as a choice. */
export function choiceOfText(document: StoredDocument): Choice {
  const { kind, number, revised, place, year, title, action, edition } = document;
  return {
    side: { kind: 'adopted', name: nameOf(document) },
    label: nameOf(document),
    description: `${actionWord(action)} at ${edition}`,
    detail: title,
    designation: { kind, number, revision: { revised, place, year } },
  };
}

/** The versions of one text, earliest first: its editions, then what open files make of it. */
export function versionsOf(designation: Designation, library: Library, files: readonly SourceFile[]): readonly Choice[] {
  return [...editionsOf(designation, library), ...files.flatMap((each) => draftsOf(designation, each))];
}

/** All pairs of versions of a text: the latest two first, those that others lie between last. */
export function pairsOf(versions: readonly Choice[]): readonly VersionPair[] {
  const pairs: VersionPair[] = [];
  for (let apart = 1; apart < versions.length; apart++) {
    for (let at = versions.length - 1; at >= apart; at--) {
      const [left, right] = [versions[at - apart]!, versions[at]!];
      const label = `${versionName(left)} ↔ ${versionName(right)}`;
      pairs.push({ label, description: right.side.kind === 'file' ? right.description : '', left, right });
    }
  }
  return pairs;
}

/** A text of several versions, to choose it by. */
export interface VersionedText {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly designation: Designation;
}

/** The texts that can be compared over the editions, decisions before resolutions, by number. */
export function textsOfSeveralVersions(library: Library, files: readonly SourceFile[]): readonly VersionedText[] {
  const latest = new Map<string, StoredDocument>();
  for (const document of library.list())
    if (document.action !== 'SUP') latest.set(`${document.kind} ${document.number}`, document);
  return [...latest.values()]
    .sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || one.number - other.number)
    .flatMap(({ kind, number, title }): readonly VersionedText[] => {
      const designation: Designation = { kind, number };
      const versions = versionsOf(designation, library, files);
      if (versions.length < 2) return [];
      const description = versions.map(versionName).join(', ');
      return [{ label: formatDesignation(designation), description, detail: title, designation }];
    });
}

const KINDS: readonly StoredDocument['kind'][] = ['Decision', 'Resolution', 'Recommendation', 'Opinion'];

/** A version among others of the same text: `Rev. Havenport, 2032`; of a draft, `draft Rev. Saltmere, 2036`. */
function versionName({ side, designation, label }: Choice): string {
  const name = designation?.revision ? formatRevision(designation.revision) : label;
  return side.kind === 'file' ? `draft ${name}` : name;
}
