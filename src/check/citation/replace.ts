import { formatDesignation, formatRevision } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Citation } from '../../model/citation';
import type { Designation } from '../../model/designation';
import type { Fix, TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import { replaceWords } from '../../revise/replaceWords';
import { sharingBrackets, type CitationHit } from './hits';

/** The fix that makes a citation name another text. Only what differs is edited; other texts of a list keep their revision. */
export function citeInstead(
  hit: CitationHit,
  meant: Designation,
  title: string,
  asMark: boolean,
  lexicon: Lexicon,
): Fix | undefined {
  const { passage, citation } = hit;
  const edits = [...numberEdit(hit, meant, lexicon), ...revisionEdits(hit, meant, lexicon)];
  if (edits.length === 0 || (citation.kind !== meant.kind && isListed(hit))) return undefined;
  return {
    title: `${title} ${formatDesignation(meant, { lexicon })}`,
    edits: edits.map(({ span, text }): TextEdit => replaceWords(passage, span, text, asMark)),
  };
}

/** The fix that gives the brackets which several texts share another place and year. */
export function meetInstead(
  { passage, citation }: CitationHit,
  { revision }: Designation,
  title: string,
  asMark: boolean,
  lexicon: Lexicon,
): Fix | undefined {
  const { revisionSpan, designation } = citation;
  if (!revisionSpan || !revision) return undefined;
  const written = formatRevision({ ...revision, revised: designation.revision?.revised ?? revision.revised }, lexicon);
  const inside = inCaseOf(written, passage.words.slice(revisionSpan.from, revisionSpan.to));
  const edit = replaceWords(passage, { from: revisionSpan.from + 1, to: revisionSpan.to - 1 }, inside, asMark);
  return { title: `${title} (${written})`, edits: [edit] };
}

interface WordEdit {
  readonly span: Span;
  readonly text: string;
}

/** From the kind, or in a list the number, to the last figure. */
function numberEdit({ passage, citation }: CitationHit, meant: Designation, { data }: Lexicon): readonly WordEdit[] {
  const { kind, number } = citation.designation;
  if (kind === meant.kind && number === meant.number) return [];
  const { from, to } = citation.designationSpan;
  const end = Math.min(to, citation.revisionSpan?.from ?? to);
  const written = passage.words.slice(from, end).trimEnd();
  const figures = /\d+$/.exec(written)?.index ?? 0;
  if (kind === meant.kind) return [{ span: { from: from + figures, to: from + written.length }, text: String(meant.number) }];
  return [
    { span: { from, to: from + written.length }, text: inCaseOf(`${data.forms.kinds[meant.kind].one} ${meant.number}`, written) },
  ];
}

/**
 * In `Resolutions 4 and 9 (Rev. Havenport, 2032)` both share the brackets: the one that gets a revision of its own takes
 * new brackets, and the one before it keeps the old ones.
 */
function revisionEdits(hit: CitationHit, meant: Designation, lexicon: Lexicon): readonly WordEdit[] {
  const { passage, citation } = hit;
  const { revisionSpan, designation } = citation;
  if (!meant.revision || !revisionSpan || !designation.revision) return [];
  const brackets = passage.words.slice(revisionSpan.from, revisionSpan.to);
  const written = formatRevision(meant.revision, lexicon);
  if (written === formatRevision(designation.revision, lexicon)) return [];
  const inside = inCaseOf(written, brackets);
  const sharing = sharingBrackets(hit);
  const before = sharing[sharing.indexOf(citation) - 1];
  const edits: WordEdit[] = before ? [{ span: after(before), text: ` ${brackets}` }] : [];
  if (sharing[sharing.length - 1] !== citation) return [...edits, { span: after(citation), text: ` (${inside})` }];
  return [...edits, { span: { from: revisionSpan.from + 1, to: revisionSpan.to - 1 }, text: inside }];
}

function isListed({ citation, all }: CitationHit): boolean {
  return all.some(
    (other) =>
      other !== citation &&
      other.designationSpan.from <= citation.designationSpan.from &&
      other.span.to >= citation.designationSpan.from,
  );
}

function after({ designationSpan: { to } }: Citation): Span {
  return { from: to, to };
}

function inCaseOf(text: string, model: string): string {
  return model === model.toUpperCase() ? text.toUpperCase() : text;
}
