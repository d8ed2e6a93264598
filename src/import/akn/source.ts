import type { Lexicon } from '../../lexicon/lexicon';
import type { ImportWarning } from '../../model/library';
import { raise } from '../structure/raised';
import { toPlain } from '../structure/plain';
import type { ActsSource, Line, LineStyle } from '../structure/source';
import { typeset } from '../structure/typeset';
import type { CharacterAccount } from './account';
import { OTHER_PARTS, type Paragraph, type ParagraphKind } from './paragraph';

/** A document of the file, mended: its paragraphs, and what the user should look at. */
export interface MendedDocument {
  readonly paragraphs: readonly Paragraph[];
  readonly warnings: readonly string[];
}

/** Writes mended documents as the lines that the structure reader takes, and closes the account of their characters. */
export function toSource(
  documents: readonly MendedDocument[],
  furniture: ReadonlyMap<string, number>,
  account: CharacterAccount,
  lexicon: Lexicon,
): ActsSource {
  const lines: Line[] = [];
  const sources: string[] = [];
  const warnings: ImportWarning[] = [];
  const counts = new Map(furniture);
  let above: Paragraph | undefined;
  for (const { paragraphs, warnings: messages } of documents) {
    for (const message of messages) warnings.push({ line: lines.length, message });
    for (const paragraph of paragraphs) {
      const given = plainOf(paragraph.given ?? paragraph.text);
      account.take(paragraph.label ?? '');
      if (paragraph.note !== undefined) account.take(String(paragraph.note));
      account.take(given);
      if (paragraph.furniture === OTHER_PARTS) {
        counts.set(OTHER_PARTS, (counts.get(OTHER_PARTS) ?? 0) + given.replace(/\s+/g, '').length);
        continue;
      }
      const index = lines.length;
      // Parts of one row, and a title on several lines, stand together.
      const adjoins = paragraph.kind === above?.kind && (paragraph.kind === 'row' || paragraph.kind === 'title');
      lines.push(lineOf(paragraph, index, adjoins));
      sources.push(sourceOf(paragraph));
      if (paragraph.kind !== 'note') above = paragraph;
    }
  }
  return { lines, sources, reading: typeset(lexicon), furniture: counts, unplaced: account.unplaced, warnings };
}

function lineOf(paragraph: Paragraph, index: number, adjoins: boolean): Line {
  const { kind, label, text, cells, note, attached, flat } = paragraph;
  const style = STYLES[kind] ?? (attached && !flat && kind === 'text' ? 'body' : undefined);
  return {
    first: index,
    last: index,
    text: label === undefined ? text : `${label} ${text}`.trim(),
    adjoins,
    ...(style ? { style } : {}),
    ...(cells ? { cells } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

const STYLES: Readonly<Partial<Record<ParagraphKind, LineStyle>>> = {
  leadIn: 'leadIn',
  annex: 'annex',
  heading: 'heading',
  formula: 'body',
};

function sourceOf({ label, text, note }: Paragraph): string {
  const plain = plainOf(text);
  if (note !== undefined) return `${raise(String(note))} ${plain}`;
  return label === undefined ? plain : `${label} ${plain}`;
}

/** Inline markup as plain text, with footnote marks as raised digits. */
function plainOf(text: string): string {
  if (!/[*\\[]/.test(text)) return text;
  return toPlain(
    text.replace(/(\\*)\[\^(\d{1,3})\]/g, (whole, escape: string, digits: string) =>
      escape.length % 2 === 1 ? whole : escape + raise(digits),
    ),
  );
}
