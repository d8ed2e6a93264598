import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Nodes, Root } from 'mdast';
import { detached } from '../lexicon/kept';

/** Reads the inline Markdown of one block. Results are kept by block text, so an unchanged block is never read twice. */
export interface InlineReader {
  /** The words without emphasis, escapes and link targets; white space folded; footnote marks as `[^1]`. */
  plainText(source: string): string;
}

/** A block that is longer, or holds more signs of Markdown, is not parsed inside: one hostile paragraph must not stop the editor. */
const LONGEST_INLINE = 16 * 1024;
const MOST_SIGNS = 1000;
const MOST_KEPT = 20_000;

/** The constructs that are off in the markup: their characters are text. */
const OFF = [
  'autolink',
  'characterEscapeBreak',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'definition',
  'hardBreakEscape',
  'hardBreakTrailing',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'list',
  'blockQuote',
  'setextUnderline',
  'thematicBreak',
];

/** A parser of the inline Markdown that is on in the markup. */
export function createInlineParser() {
  const parser = unified().use(remarkParse);
  parser.data('micromarkExtensions', [{ disable: { null: OFF } }]);
  return parser.freeze();
}

/** Whether a block has to be parsed, and may be: signs without number are nested without end, which takes parsers seconds. */
export function hasInlineMarkdown(source: string): boolean {
  const signs = source.length > LONGEST_INLINE ? null : source.match(/[*_`\\[]/g);
  return signs !== null && signs.length <= MOST_SIGNS;
}

export function createInlineReader(): InlineReader {
  const parser = createInlineParser();
  const known = new Map<string, string>();
  const read = (source: string): string => {
    const tree: Root = parser.parse(source);
    return fold(textOf(tree));
  };
  return {
    plainText(source) {
      const before = known.get(source);
      if (before !== undefined) return before;
      const text = hasInlineMarkdown(source) ? read(source) : fold(source);
      // What is kept is bounded; a session that has read so many blocks starts afresh.
      if (known.size >= MOST_KEPT) known.clear();
      known.set(detached(source), text);
      return text;
    },
  };
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function fold(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}
