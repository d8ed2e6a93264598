import type { Library } from '../corpus/library';
import type { Edition } from '../model/designation';
import type { StoredDocument } from '../model/library';
import type { ProposalRequest } from '../revise/newProposal';
import { actionWord, nameOf } from './names';

/** One line of a list to choose an adopted text from. */
export interface TextEntry {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly document: StoredDocument;
}

/** All texts of the library: decisions before resolutions, by number, the latest revision first. */
export function allTexts(library: Library): readonly TextEntry[] {
  return sorted(library.list()).map(entryOf);
}

/** The texts that a conference can be asked to revise, abrogate or keep: of each number the latest that was adopted before it. */
export function textsInForce(library: Library, conference: Edition | undefined): readonly TextEntry[] {
  const latest = new Set(library.list().flatMap((document) => library.baseFor(document, conference) ?? []));
  return sorted([...latest].filter((document) => !library.abrogationOf(document))).map(entryOf);
}

/** One line of a list to choose a proposal's symbol from. */
export interface SymbolEntry {
  readonly symbol: ProposalRequest['symbol'];
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

export const SYMBOLS: readonly SymbolEntry[] = [
  {
    symbol: 'MOD',
    label: 'MOD',
    description: 'Revise a text',
    detail: 'Its whole text, brought to the coming conference, to edit and then mark.',
  },
  {
    symbol: 'ADD',
    label: 'ADD',
    description: 'Propose a new resolution',
    detail: 'An outline with a placeholder instead of a number, which the conference assigns.',
  },
  {
    symbol: 'SUP',
    label: 'SUP',
    description: 'Abrogate a text',
    detail: 'Its designation and title; the reasons are required.',
  },
  {
    symbol: 'NOC',
    label: 'NOC',
    description: 'Insist that a text stay as it is',
    detail: 'Its designation and title; the reasons should be given.',
  },
];

function entryOf(document: StoredDocument): TextEntry {
  return {
    label: nameOf(document),
    description: `${actionWord(document.action)} at ${document.edition}`,
    detail: document.title,
    document,
  };
}

function sorted(documents: readonly StoredDocument[]): readonly StoredDocument[] {
  const kind = (document: StoredDocument): number => KINDS.indexOf(document.kind);
  return [...documents].sort((a, b) => kind(a) - kind(b) || a.number - b.number || b.year - a.year || weight(a) - weight(b));
}

const KINDS: readonly StoredDocument['kind'][] = ['Decision', 'Resolution', 'Recommendation', 'Opinion'];

/** A text comes before the note that abrogates it. */
function weight({ action }: StoredDocument): number {
  return action === 'SUP' ? 1 : 0;
}
