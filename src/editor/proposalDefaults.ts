import { editionOfConference } from '../citations/designation';
import { readDraft } from '../markup/draft';
import type { StoredDocument } from '../model/library';
import { isDocumentNumber, isSourceCode } from '../revise/identifiers';
import type { ProposalRequest } from '../revise/newProposal';

/** The identifiers of a draft's proposals: `LUM/21/1`. */
export function identifiersIn(source: string): readonly string[] {
  return readDraft(source).proposals.flatMap(({ identifier }) => (identifier === undefined ? [] : [identifier]));
}

/**
 * A name for the file of a new proposal that no file of the folder has: `mod-resolution-25.itu.md`,
 * `add-speed-of-ferries.itu.md`; a name that is taken gets a number, `mod-resolution-25-2.itu.md`.
 */
export function fileNameFor(
  { symbol, base, title }: { symbol: ProposalRequest['symbol']; base?: StoredDocument; title?: string },
  taken: readonly string[],
): string {
  const subject = symbol !== 'ADD' && base ? `${base.kind}-${base.number}` : (title ?? '');
  const stem = [symbol, ...wordsOf(subject)].join('-').toLowerCase();
  // Some disks take `A` and `a` for one name.
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}${EXTENSION}`;
    if (!names.has(name)) return name;
  }
}

/** What is wrong with the codes of those who propose, for the one who types them; undefined when nothing is. */
export function faultOfSource(text: string): string | undefined {
  const codes = sourcesIn(text);
  if (codes.length === 0)
    return 'The code of your delegation or group, such as NOR. Of a joint proposal, all of them: B/CAN/USA.';
  const wrong = codes.find((code) => !isSourceCode(code));
  return wrong === undefined ? undefined : `"${wrong}" is not a code: codes are capital letters, such as NOR or EUR.`;
}

/** The codes in what somebody typed: `B/CAN/USA`, `b, can, usa`. */
export function sourcesIn(text: string): readonly string[] {
  return text
    .split(/[/,;\s]+/)
    .filter((code) => code !== '')
    .map((code) => code.toUpperCase());
}

/** What is wrong with a document number; undefined when nothing is. */
export function faultOfDocument(text: string): string | undefined {
  if (isDocumentNumber(text.trim().toUpperCase())) return undefined;
  return 'The number of your contribution, such as 44, with its addendum, such as 44A1; XX while it has none.';
}

/** What is wrong with a conference; undefined when nothing is. */
export function faultOfConference(text: string): string | undefined {
  if (editionOfConference(text)) return undefined;
  return 'The conference with its place and year, such as "Plenipotentiary Conference (Doha, 2026)".';
}

const EXTENSION = '.itu.md';

/** The first words of a title, as far as they fit a file name. */
function wordsOf(title: string): readonly string[] {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const fitting: string[] = [];
  for (const word of words) {
    if ([...fitting, word].join('-').length > 40) break;
    fitting.push(word);
  }
  return fitting;
}
