import { editionOfConference, formatDesignation, formatEdition, parseDesignation } from '../citations/designation';
import { bringOwnCitations } from '../citations/self';
import { english, type Lexicon } from '../lexicon/lexicon';
import { readBlocks } from '../markup/blocks';
import { applyEdits } from '../markup/edits';
import { format } from '../markup/format';
import { writeFrontMatter } from '../markup/frontMatter';
import { isDesignation, readPieces, type TextPiece } from '../markup/piece';
import type { Designation, Edition } from '../model/designation';
import type { StoredDocument } from '../model/library';
import type { TextEdit } from '../model/problem';

/** What a new proposal needs to know. */
export interface ProposalRequest {
  readonly symbol: 'ADD' | 'MOD' | 'SUP' | 'NOC';
  /** The text in force; for an ADD, any adopted text, whose formula the new one follows. */
  readonly base?: StoredDocument;
  /** The title of a new text. */
  readonly title?: string;
  /** The codes of those who propose. */
  readonly source: readonly string[];
  /** The document's number, with its addendum: `44A1`. */
  readonly document: string;
  /** The running number of the proposal in the document, from 1. */
  readonly number: number;
  /** In full: `General Conference (Saltmere, 2036)`, or only place and year. */
  readonly conference: string;
  /** The words of the language that it is written in; those of English when it is left out. */
  readonly lexicon?: Lexicon;
}

/** A proposal that cannot be begun, with the reason in words for the drafter. */
export class ProposalRefusal extends Error {}

/** Writes a new proposal in clean form: front matter, symbol and identifier, the text to be worked on, and an empty reasons paragraph. */
export function newProposal(request: ProposalRequest): string {
  const { lexicon = english } = request;
  const edition = editionOfConference(request.conference, lexicon);
  if (!edition) {
    throw new ProposalRefusal(
      `The conference "${request.conference}" names no place and year. Write it as "Plenipotentiary Conference (Doha, 2026)".`,
    );
  }
  const head = writeFrontMatter({
    conference: request.conference,
    source: request.source.length === 1 ? request.source[0]! : request.source,
    document: request.document,
    form: 'clean',
    ...(lexicon === english ? {} : { language: lexicon.language }),
  });
  const reasons = `**${lexicon.data.forms.reasons.written}**`;
  const blocks = [head, `${request.symbol} ${identifierOf(request)}`, textFor(request, edition, lexicon).trimEnd(), reasons];
  return `${blocks.join('\n\n')}\n`;
}

/** `NOR/44A1/1`; a joint proposal names all its sources: `B/CAN/44/1`. */
export function identifierOf(request: Pick<ProposalRequest, 'source' | 'document' | 'number'>): string {
  return [...request.source, request.document, String(request.number)].join('/');
}

/**
 * A text in force, brought to the conference that is asked to revise it: designation, formula, annex headings and
 * the text's citations of itself. Nothing else changes.
 */
export function bringToConference(markup: string, edition: Edition, lexicon: Lexicon = english): string {
  const own = designationOf(markup, lexicon);
  if (!own?.revision) return markup;
  const edits = [...bringOwnCitations(markup, own, edition, lexicon), ...formulaEdit(markup, own.revision, edition, lexicon)];
  return applyEdits(markup, edits);
}

/** `(Havenport, 2032)` in a formula names the conference that adopts, whoever it is: the edit that names another. */
export function bringFormula(words: string, own: Edition, edition: Edition): readonly TextEdit[] {
  const place = `(${formatEdition(own)})`;
  const from = words.toLowerCase().lastIndexOf(place.toLowerCase());
  return from < 0 ? [] : [{ span: { from, to: from + place.length }, text: `(${formatEdition(edition)})` }];
}

function textFor(request: ProposalRequest, edition: Edition, lexicon: Lexicon): string {
  const { base, symbol } = request;
  if (symbol === 'ADD') return newText(request, edition, lexicon);
  if (!base)
    throw new ProposalRefusal(
      `${symbol} needs the text that it is about: name it by its designation, for example "Resolution 12".`,
    );
  if (base.action === 'SUP') {
    throw new ProposalRefusal(
      `${base.designation} was abrogated at ${base.edition}: there is no text in force to propose anything about.`,
    );
  }
  if (symbol === 'MOD') return bringToConference(base.markup, edition, lexicon);
  return `# ${base.designation}\n\n## ${base.title}`;
}

function newText(request: ProposalRequest, edition: Edition, lexicon: Lexicon): string {
  const { letters, skeleton } = lexicon.data.forms;
  const { title, preambular, operative } = skeleton;
  const placeholder = `${request.source.join('/')}-${request.number}`;
  const blocks = [
    `# ${formatDesignation({ kind: 'Resolution', number: null, placeholder }, { upper: true, lexicon })}`,
    `## ${request.title?.trim() || title}`,
    formulaFor(request, edition, lexicon),
    `*${preambular.leadIn}*`,
    `*${letters[0]})* ${preambular.item};`,
    `*${letters[1]})* ${preambular.item},`,
    `*${operative.leadIn}*`,
    `1 ${operative.item};`,
    `2 ${operative.item}.`,
  ];
  return format(blocks.join('\n\n'), lexicon);
}

/** The formula of an adopted text, with the place and year of the coming conference; without one, the conference's own name. */
function formulaFor(request: ProposalRequest, edition: Edition, lexicon: Lexicon): string {
  const { forms } = lexicon.data;
  const piece = request.base && formulaOf(request.base.markup, lexicon);
  if (piece) return piece.words.replace(/\([^()]*\)(?=[^()]*$)/, () => `(${formatEdition(edition)})`);
  const name = /^(.*\S)\s*\([^()]*\)\s*$/.exec(request.conference)?.[1] ?? forms.conference;
  return forms.formula.replace('{conference}', () => name).replace('{edition}', () => formatEdition(edition));
}

function formulaEdit(markup: string, own: Edition, edition: Edition, lexicon: Lexicon): readonly TextEdit[] {
  const formula = formulaOf(markup, lexicon);
  const { from: at } = formula?.wordsSpan ?? { from: 0 };
  return bringFormula(formula?.words ?? '', own, edition).map(({ span, text }) => ({
    span: { from: span.from + at, to: span.to + at },
    text,
  }));
}

function formulaOf(markup: string, lexicon: Lexicon): TextPiece | undefined {
  // The formula stands within the first blocks; the rest need not be read.
  const pieces = readPieces(readBlocks(markup.slice(0, 4000), lexicon), 'accepted');
  const title = pieces.findIndex((piece) => piece.kind === 'heading' && piece.form.level === 2);
  const formula = pieces[title < 0 ? 1 : title + 1];
  return formula?.kind === 'paragraph' ? formula : undefined;
}

function designationOf(markup: string, lexicon: Lexicon): Designation | null {
  const pieces = readPieces(readBlocks(markup.slice(0, 1000), lexicon), 'accepted');
  for (const piece of pieces) if (isDesignation(piece, lexicon)) return parseDesignation(piece.words, lexicon);
  return null;
}
