import { formatDesignation, parseDesignation } from '../citations/designation';
import type { Lexicon } from '../lexicon/lexicon';
import type {
  AnnexNode,
  BlockChange,
  FlowNode,
  ItemNode,
  ProposalNode,
  ReasonsNode,
  Root,
  SectionNode,
  TableNode,
  WordsNode,
} from '../markup/tree';
import { spanOfAll } from '../markup/treeNodes';
import type { Span } from '../model/range';
import { footnoteRuns } from './footnoteRuns';

/** What an entry of the outline stands for. */
export type OutlineKind =
  'introduction' | 'proposal' | 'preambular' | 'operative' | 'item' | 'annex' | 'heading' | 'table' | 'footnote' | 'reasons';

/** An entry of a draft's outline. Entries are in order and apart, and lie within their parents. */
export interface OutlineEntry {
  readonly kind: OutlineKind;
  /** Never empty. */
  readonly name: string;
  /** More to know about it, in a few words, or empty. */
  readonly detail: string;
  /** True where the draft's changes leave nothing of it. */
  readonly isDeleted: boolean;
  readonly span: Span;
  /** Where its own words stand, inside its span. */
  readonly words: Span;
  readonly children: readonly OutlineEntry[];
}

/** The outline of a draft: proposals, their sections, provisions, annexes and what else they consist of. */
export function outlineOf({ children }: Root, lexicon: Lexicon): readonly OutlineEntry[] {
  return children.flatMap((node): readonly OutlineEntry[] => {
    if (node.type === 'proposal') return proposalEntries(node, lexicon);
    if (node.type === 'frontMatter') return [];
    const { span } = node;
    return [entry('introduction', 'Introduction', { span, words: span, children: flowEntries(node.children, false) })];
  });
}

/** Long enough to tell provisions apart by, short enough for a line of the outline. */
const LONGEST_NAME = 60;

const STATES: Readonly<Record<BlockChange, string>> = { added: 'new', deleted: 'deleted', changed: 'changed' };

interface Parts {
  readonly span: Span;
  readonly words: Span;
  readonly detail?: string;
  readonly change?: BlockChange | undefined;
  readonly children?: readonly OutlineEntry[];
}

function entry(kind: OutlineKind, name: string, { span, words, detail = '', change, children = [] }: Parts): OutlineEntry {
  const told = change ? [STATES[change], detail].filter((part) => part !== '').join(' · ') : detail;
  return { kind, name: name.trim() || '…', detail: told, isDeleted: change === 'deleted', span, words, children };
}

/** A proposal with what is in it; a file that is one text without symbol and designation has no entry of its own for that. */
function proposalEntries(node: ProposalNode, lexicon: Lexicon): readonly OutlineEntry[] {
  const children = proposalParts(node.children);
  const head = [node.symbol, node.identifier].filter(Boolean).join(' ');
  const parsed = parseDesignation(node.designation, lexicon);
  const designation = parsed ? formatDesignation(parsed, { lexicon }) : node.designation;
  const name = [head, designation].filter(Boolean).join(' – ');
  if (name === '') return children;
  const first = node.children.find(isWords);
  return [entry('proposal', name, { span: node.span, words: first?.words ?? node.span, detail: node.title, children })];
}

/** Designation, title and formula are told by the proposal's own name. */
function proposalParts(nodes: ProposalNode['children']): readonly OutlineEntry[] {
  const parts: OutlineEntry[] = [];
  let flow: FlowNode[] = [];
  const flush = (): void => {
    parts.push(...flowEntries(flow, true));
    flow = [];
  };
  for (const node of nodes) {
    if (node.type === 'section' || node.type === 'annex' || node.type === 'reasons') {
      flush();
      parts.push(...partEntries(node));
    } else if (node.type === 'item' || node.type === 'table' || !HEAD.has(node.type)) flow.push(node);
  }
  flush();
  return parts;
}

const HEAD: ReadonlySet<string> = new Set(['symbol', 'designation', 'title', 'formula']);

function partEntries(node: SectionNode | AnnexNode | ReasonsNode): readonly OutlineEntry[] {
  if (node.type === 'section') return sectionEntries(node);
  if (node.type === 'annex') return [annexEntry(node)];
  const [first] = node.children.filter(isWords);
  const words = first?.words ?? node.span;
  return [entry('reasons', firstWords(first?.text ?? ''), { span: node.span, words })];
}

/** What stands before the first lead-in has no entry of its own around it. */
function sectionEntries({ leadIn, role, change, span, children }: SectionNode): readonly OutlineEntry[] {
  const opener = children.find((child): child is WordsNode => child.type === 'leadIn');
  const inside = flowEntries(
    children.filter((child) => child !== opener),
    true,
  );
  if (!opener) return inside;
  return [entry(role, leadIn.replace(/\s*:$/, ''), { span, words: opener.words, change, children: inside })];
}

/** The annex goes by its name and title, so the headings that say them have no entries. */
function annexEntry({ path, title, change, span, children }: AnnexNode): OutlineEntry {
  const [heading, second] = children.filter(isWords);
  const named = title !== '' && second?.type === 'heading' ? [heading, second] : [heading];
  const rest = children.filter((child) => !named.includes(child as WordsNode));
  const name = title === '' ? path : `${path} – ${title}`;
  return entry('annex', name, { span, words: heading?.words ?? span, change, children: flowEntries(rest, false) });
}

/** Headings hold what follows them, up to the next of their depth; footnotes in a row are held together. */
function flowEntries(nodes: readonly FlowNode[], withParagraphs: boolean): readonly OutlineEntry[] {
  if (nodes.length === 0) return [];
  const heads = nodes.flatMap((node, index) => (node.type === 'heading' ? [{ node, index }] : []));
  const first = heads[0]?.index ?? nodes.length;
  const out = [...looseEntries(nodes.slice(0, first), withParagraphs)];
  let at = first;
  while (at < nodes.length) {
    const heading = nodes[at] as WordsNode;
    const next = heads.find(({ node, index }) => index > at && depthOf(node) <= depthOf(heading))?.index ?? nodes.length;
    const children = flowEntries(nodes.slice(at + 1, next), withParagraphs);
    const { words, change, text } = heading;
    const span = { from: heading.span.from, to: nodes[next - 1]!.span.to };
    out.push(entry('heading', firstWords(text), { span, words, change, children }));
    at = next;
  }
  return out;
}

function depthOf(node: FlowNode): number {
  return ('depth' in node ? node.depth : undefined) ?? 1;
}

function looseEntries(nodes: readonly FlowNode[], withParagraphs: boolean): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (const run of footnoteRuns(nodes)) {
    if (Array.isArray(run)) {
      const span = spanOfAll(run);
      entries.push(entry('footnote', 'Footnotes', { span, words: run[0]!.span, children: run.map(footnoteEntry) }));
    } else if (run.type === 'item') entries.push(itemEntry(run));
    else if (run.type === 'table') entries.push(tableEntry(run));
    else if (run.type === 'footnoteDefinition') entries.push(footnoteEntry(run));
    else if (withParagraphs) entries.push(paragraphEntry(run));
  }
  return entries;
}

function itemEntry({ label, change, span, children }: ItemNode): OutlineEntry {
  const [own] = children;
  const words = own && isWords(own) ? own : undefined;
  const name = nameOf(label, words?.text ?? '');
  const nested = children.length > 1 ? flowEntries(children.slice(1), true) : [];
  return entry('item', name, { span, words: words?.words ?? span, change, children: nested });
}

function nameOf(label: string, text: string): string {
  const first = firstWords(text);
  return label === '' || first === '' ? label + first : `${label} ${first}`;
}

function paragraphEntry({ text, words, change, span, block, label }: WordsNode): OutlineEntry {
  const typed = label ? block.source.slice(label.from - span.from, label.to - span.from) : '';
  return entry('item', nameOf(typed, text), { span, words, change });
}

function footnoteEntry({ identifier, text, words, change, span }: WordsNode): OutlineEntry {
  return entry('footnote', `[^${identifier}] ${firstWords(text)}`, { span, words, change });
}

function tableEntry({ block, change, span }: TableNode): OutlineEntry {
  const rows = block.type === 'table' ? block.reading(change === 'deleted' ? 'rejected' : 'accepted') : [];
  const detail = firstWords((rows[0] ?? []).join(' | '));
  return entry('table', 'Table', { span, words: span, change, detail });
}

/** The first words of a text, cut between two words, without the punctuation that sets it off from what follows. */
function firstWords(text: string): string {
  const plain = text.includes('[^') ? text.replace(/\[\^[^\][\s]+\]/g, '').trim() : text;
  const last = plain[plain.length - 1];
  const words = last === ',' || last === ';' ? plain.slice(0, -1) : plain;
  if (words.length <= LONGEST_NAME) return words;
  const cut = words.lastIndexOf(' ', LONGEST_NAME);
  let end = cut > 0 ? cut : LONGEST_NAME;
  while (end > 0 && SET_OFF.has(words[end - 1]!)) end--;
  return `${words.slice(0, end)} …`;
}

/** What may stand between two words. */
const SET_OFF: ReadonlySet<string> = new Set(' \u00a0\u2009\u202f,;:.–-');

function isWords(node: { readonly type: string }): node is WordsNode {
  return 'words' in node;
}
