import { isChange, scanMarks, type Mark } from '../../markup/marks';

/**
 * Words in the drafting markup as Markdown that every viewer shows alike. Marks become the underlining and striking out that
 * proposals are printed with; remarks go. What is plain text to the markup, but not to Markdown, is escaped.
 */
export function inlineMarkdown(source: string): string {
  let out = '';
  let at = 0;
  for (const mark of scanMarks(source).marks) {
    out += escaped(source.slice(at, mark.from)) + markedUp(source, mark);
    at = mark.to;
  }
  return out + escaped(source.slice(at));
}

/** As `inlineMarkdown`, for a paragraph of its own: signs at its head open no list, quotation, heading or table. */
export function lineMarkdown(source: string): string {
  return inlineMarkdown(source)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`)
    .replace(/^(?=[>#+=|-]|`{3,}[^`]*$)/, '\\');
}

/** Plain words, such as a title, as Markdown; for a cell of a table as well. */
export function plainMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>|$~#]|&(?=#?\w+;)/g, (sign) => (sign === '&' ? '&amp;' : `\\${sign}`));
}

/** Words struck out as a whole. */
export function struck(markdown: string): string {
  return markdown === '' ? '' : `<del>${markdown}</del>`;
}

function markedUp(source: string, mark: Mark): string {
  const inner = (span: Mark['added']): string => (span ? escaped(withoutRemarks(source, span, mark)) : '');
  if (!isChange(mark)) return mark.kind === 'highlight' ? inner(mark.content) : '';
  const added = inner(mark.added);
  return struck(inner(mark.deleted)) + (added === '' ? '' : `<ins>${added}</ins>`);
}

function withoutRemarks(source: string, span: { readonly from: number; readonly to: number }, { remarks }: Mark): string {
  let out = '';
  let at = span.from;
  for (const remark of remarks.filter(({ from, to }) => from >= span.from && to <= span.to)) {
    out += source.slice(at, remark.from);
    at = remark.to;
  }
  return out + source.slice(at, span.to);
}

/** Code stays as it is; what a backslash stands before is escaped already. */
const SIGNS = /(`+)[^`](?:[^]*?[^`])?\1(?!`)|\\[^]|\[\^([^\][\s]+)\]|!(?=\[)|<|>|~|\$|&(?=#?\w+;)/g;

function escaped(text: string): string {
  return text.replace(SIGNS, (found: string, _code: string | undefined, footnote: string | undefined) => {
    if (footnote !== undefined) return `<sup>${plainMarkdown(footnote)}</sup>`;
    if (found === '<') return '&lt;';
    // As a sign it would be taken for a part of an address before it.
    if (found === '>') return '&gt;';
    if (found === '&') return '&amp;';
    return /^[!~$]$/.test(found) ? `\\${found}` : found;
  });
}
