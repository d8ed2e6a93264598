import { strToU8, zipSync, type Zippable } from 'fflate';
import { readActsFile, type ReadActs } from '../../src/import/readFile';
import type { ReadOptions } from '../../src/import/frontEnd';

/** The parts of a Word document to be made, each the content of its root element. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly footer?: string;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The root element of each part, and how the part is called. */
const ROOTS: Readonly<Record<keyof WordParts, string>> = {
  body: 'document',
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header: 'hdr',
  footer: 'ftr',
};

/** The files of a .docx, before they are packed. Namespaces other than the usual ones can be given. */
export function wordFiles(parts: WordParts, namespace = TRANSITIONAL): Record<string, string> {
  const names = (Object.keys(ROOTS) as (keyof WordParts)[]).filter((name) => name !== 'body' && parts[name] !== undefined);
  const root = (name: keyof WordParts): string => {
    const content = name === 'body' ? `<w:body>${parts.body}</w:body>` : parts[name]!;
    return `${DECLARATION}<w:${ROOTS[name]} xmlns:w="${namespace}" xmlns:mc="${MC}">${content}</w:${ROOTS[name]}>`;
  };
  const overrides = ['document', ...names].map(
    (name) =>
      `<Override PartName="/word/${name}.xml" ContentType="${WORD_TYPE}.${name}${name === 'document' ? '.main' : ''}+xml"/>`,
  );
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${overrides.join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations(names.map((name) => [name, `${name}.xml`])),
    'word/document.xml': root('body'),
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, root(name)])),
  };
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(([kind, target], at) => `<Relationship Id="r${at}" Type="${RELATIONS}/${kind}" Target="${target}"/>`);
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const packed: Zippable = {};
  for (const [name, content] of Object.entries(files)) packed[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(packed);
}

export function wordFile(parts: WordParts): Uint8Array {
  return zip(wordFiles(parts));
}

export function importWord(parts: WordParts, options: ReadOptions = {}): Promise<ReadActs> {
  return readActsFile(wordFile(parts), options);
}

/** The text of a run, escaped. */
export function t(text: string, tag = 'w:t'): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<${tag} xml:space="preserve">${escaped}</${tag}>`;
}

/** A run; `properties` are the elements of its `w:rPr`. A tab in the text is one in the run. */
export function r(text: string, properties = ''): string {
  const content = text
    .split('\t')
    .map((part) => (part === '' ? '' : t(part)))
    .join('<w:tab/>');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

export const i = (text: string): string => r(text, '<w:i/>');
export const b = (text: string): string => r(text, '<w:b/>');

/** A paragraph of runs, or of one plain run; `properties` are the elements of its `w:pPr`. */
export function p(content: string, properties = ''): string {
  const runs = content.includes('<w:') ? content : content === '' ? '' : r(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

export const styled = (style: string, content: string): string => p(content, `<w:pStyle w:val="${style}"/>`);
export const centred = (content: string): string => p(content, '<w:jc w:val="center"/>');
export const listed = (content: string, level = 0, list = 1): string =>
  p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const ins = (content: string): string => `<w:ins w:id="1" w:author="A" w:date="2032-01-01T00:00:00Z">${content}</w:ins>`;
export const del = (text: string, properties = ''): string =>
  `<w:del w:id="1" w:author="A" w:date="2032-01-01T00:00:00Z"><w:r>${
    properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  }${t(text, 'w:delText')}</w:r></w:del>`;
/** Properties of a paragraph whose mark was inserted or deleted. */
export const markOf = (change: 'ins' | 'del'): string => `<w:rPr><w:${change} w:id="1" w:author="A"/></w:rPr>`;

export const noteMark = (id: number, kind = 'footnote'): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
export const note = (id: number, text: string, kind = 'footnote'): string =>
  `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${r(`\t${text}`)}`)}</w:${kind}>`;

/** A table whose cells are plain text or, where they hold elements, the content of `w:tc`. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (content: string): string => `<w:tc>${content.startsWith('<') ? content : p(content)}</w:tc>`;
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A level of an abstract list. */
export function level(at: number, format: string, pattern: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
}

/** Lists that each have levels of their own, numbered from 1. */
export function lists(...levels: readonly string[]): string {
  const abstract = levels.map((each, at) => `<w:abstractNum w:abstractNumId="${at + 1}">${each}</w:abstractNum>`);
  const numbers = levels.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at + 1}"/></w:num>`);
  return abstract.join('') + numbers.join('');
}

/** A style of ITU's templates. */
export function style(id: string, name: string, more = '', type = 'paragraph'): string {
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}

export const DESIGNATION = 'RESOLUTION 12 (REV. HAVENPORT, 2032)';
export const TITLE = 'Lighthouses on inland waters';
export const FORMULA = 'The General Conference of the Example Union (Havenport, 2032),';

/** The opening of a resolution in direct layout, without styles. */
export const OPENING = centred(DESIGNATION) + centred(b(TITLE)) + p(FORMULA);

/** A resolution whose paragraphs after the formula are given. */
export function resolution(...paragraphs: readonly string[]): string {
  return OPENING + paragraphs.join('');
}

/** The blocks of the first document after its formula. */
export function blocksOf(acts: ReadActs): readonly string[] {
  return acts.documents[0]!.markup.trimEnd().split('\n\n').slice(3);
}
