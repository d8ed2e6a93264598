import { findCitations } from '../../citations/find';
import { leadInMeant } from '../../citations/resolve';
import { plainLeadIn } from '../../citations/phrases';
import type { Annex, Item, Section, Text } from '../../model/text';
import { escapeMarkdown } from '../paragraphs';
import type { CompletionAnswer, CompletionItem } from './answer';
import { lineBefore, typed } from './caret';
import type { Scene } from './scene';

/**
 * The provisions that can be referred to: those of the text that was cited just before, or else of this one. After a lead-in in
 * emphasis its labels, `*resolves* 2`; where an emphasis is opened within a paragraph whole references; after the name of an
 * annex its number.
 */
export function completeReferences(scene: Scene): CompletionAnswer | undefined {
  const { caret } = scene;
  if (!caret.block || caret.block.type === 'frontMatter') return undefined;
  return labels(scene) ?? provisions(scene) ?? annexes(scene);
}

/** After `*resolves* `: the labels of that section. */
function labels(scene: Scene): CompletionAnswer | undefined {
  const { caret } = scene;
  const match = /(?<![*\\])\*([^*\s][^*\n]{0,200})\* ([\p{L}\p{N}.)]{0,6}(?: [\p{L}\p{N}.)]{0,6})?)$/u.exec(caret.before);
  const [whole = '', container = '', begun = ''] = match ?? [];
  const replace = match && typed(caret, begun);
  const text = replace && textMeant(scene, caret.before.slice(0, -whole.length));
  const section = text && sectionMeant(text, container);
  if (!replace || !section) return undefined;
  // Whoever has typed a label is done with it.
  if (scene.asked === 'by typing' && labelled(section.items).some((item) => labelOf(item, section) === begun)) return undefined;
  return list(
    labelled(section.items).map((item) => ({
      ...about(item, section),
      label: labelOf(item, section),
      insert: labelOf(item, section),
      filterText: labelOf(item, section),
      replace,
    })),
  );
}

/** Where `*` opens an emphasis within a paragraph, or right after the comma that follows a citation. */
function provisions(scene: Scene): CompletionAnswer | undefined {
  const { caret, asked } = scene;
  const line = lineBefore(caret);
  const match = /(?<=[\s([“"'])\*(?:[^*\s][^*\n]{0,200})?$/u.exec(line);
  const isOpen = match !== null && line.slice(0, match.index).trim() !== '' && isEven(line.slice(0, match.index));
  const cited = isOpen || asked === 'by typing' ? undefined : textMeant(scene, caret.before, true);
  if (!isOpen && !cited) return undefined;
  const begun = isOpen ? match[0] : '';
  const following = isOpen && caret.after.startsWith('*') ? '*' : '';
  const replace = typed(caret, begun, following);
  const text = cited ?? textMeant(scene, begun === '' ? caret.before : caret.before.slice(0, -begun.length));
  if (!replace || !text) return undefined;
  const inSections = text.sections
    .filter(({ leadIn }) => leadIn !== '')
    .flatMap((section) => {
      const path = plainLeadIn(section.path);
      const whole = { detail: firstWords(section.items[0]?.text ?? ''), label: path, insert: `*${path}*` };
      const each = labelled(section.items).map((item) => ({
        ...about(item, section),
        label: `${path} ${labelOf(item, section)}`,
        insert: referenceTo(path, labelOf(item, section)),
      }));
      return [{ ...whole, kind: 'provision' as const }, ...each];
    });
  const inAnnexes = begun === '' ? text.annexes.map(annexItem) : [];
  // While somebody types, words in emphasis that begin no reference are just words: `*inter alia*`.
  const words = asked === 'by typing' ? begun.slice(1).toLowerCase() : '';
  const found = [...inSections, ...inAnnexes].filter(({ label }) => label.toLowerCase().startsWith(words));
  return list(found.map((item) => ({ ...item, replace, filterText: `${begun.charAt(0)}${item.label}` })));
}

/** Where the name of an annex has been begun: `Annex `. */
function annexes(scene: Scene): CompletionAnswer | undefined {
  const { caret, asked, text } = scene;
  const begun = /(?<![\p{L}\p{N}])\p{Lu}\p{L}{2,12}(?: [\p{Lu}\p{N}]{0,4})?$/u.exec(caret.before)?.[0];
  if (begun === undefined || (asked === 'by typing' && !begun.includes(' '))) return undefined;
  const replace = typed(caret, begun);
  const found = replace && (text?.annexes ?? []).filter(({ path }) => path.startsWith(begun) && path !== begun);
  if (!replace || !found) return undefined;
  return list(found.map((annex) => ({ ...annexItem(annex), replace, filterText: annex.path })));
}

/**
 * The text that a reference after these words points into: one that was cited right before, else this one; with `onlyCited`,
 * nothing else will do. Undefined where the cited text is not known.
 */
function textMeant({ caret, texts, text }: Scene, before: string, onlyCited = false): Text | undefined {
  const window = before.slice(-REACH);
  const { lexicon } = caret.draft;
  const citation = findCitations(window, { conferences: texts.conferences, lexicon }).at(-1);
  const follows = citation !== undefined && /^,?\s{0,3}$/.test(window.slice(citation.span.to));
  if (!follows) return onlyCited ? undefined : text;
  if (onlyCited && !/,\s$/.test(window)) return undefined;
  return citation.body === 'conference' ? texts.textsOf(citation.designation).at(-1) : undefined;
}

const REACH = 300;

function sectionMeant({ sections }: Text, container: string): Section | undefined {
  const meant = leadInMeant(
    container,
    sections.map(({ path }) => path),
  );
  return sections.find(({ path }) => path === meant);
}

/** The items that can be named, nested ones too. */
function labelled(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [...(/[\p{L}\p{N}]/u.test(item.label) ? [item] : []), ...labelled(item.items)]);
}

/** `c) ii)`: what follows the lead-in in the path of an item. */
function labelOf({ path }: Item, section: Section): string {
  return path.slice(section.path.length).trim();
}

/** Adopted texts set letters in the emphasis of the lead-in, `*considering c)*`, and numbers after it, `*resolves* 2`. */
function referenceTo(leadIn: string, label: string): string {
  return /^\p{L}/u.test(label) ? `*${leadIn} ${label}*` : `*${leadIn}* ${label}`;
}

type Provision = Omit<CompletionItem, 'replace' | 'filterText'>;

function about({ text }: Item, section: Section): Pick<Provision, 'kind' | 'detail' | 'documentation'> {
  const words = plain(text);
  return {
    kind: 'provision',
    ...(words === '' ? {} : { detail: firstWords(text) }),
    documentation: () =>
      [`*${escapeMarkdown(section.leadIn)}*`, escapeMarkdown(words)].filter((part) => part !== '').join('\n\n'),
  };
}

function annexItem({ path, title, heading }: Annex): Provision {
  return { kind: 'provision', label: path, insert: path, detail: firstWords(title === '' ? heading : title) };
}

function list(items: readonly CompletionItem[]): CompletionAnswer | undefined {
  return items.length === 0 ? undefined : { items };
}

function plain(text: string): string {
  return text
    .replace(/\[\^[^\][\s]{1,40}\]|[*\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function firstWords(text: string): string {
  const words = plain(text);
  if (words.length <= MOST) return words;
  const cut = words.slice(0, MOST);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}

const MOST = 60;

/** Whether as many emphases are closed as were opened. */
function isEven(text: string): boolean {
  return (text.replace(/\\\*/g, '').match(/\*/g) ?? []).length % 2 === 0;
}
