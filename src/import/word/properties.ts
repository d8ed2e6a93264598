import { child, valueOf, type XmlElement } from './xmlTree';

/** Which reading of tracked changes is taken. */
export type ChangesSide = 'accepted' | 'rejected';

/** What is set for the signs of a run, a style or a numbering level; what is not set comes from elsewhere. */
export interface RunProperties {
  readonly style?: string;
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly capitals?: boolean;
  readonly hidden?: boolean;
  readonly raised?: boolean;
}

/** What is set for a paragraph or in a paragraph style. */
export interface ParagraphProperties {
  readonly style?: string;
  readonly centred?: boolean;
  readonly numbering?: NumberingReference;
}

/** A level of a list; either half may come from the style. `list` is `0` where a paragraph is taken out of its list. */
export interface NumberingReference {
  readonly list?: string;
  readonly level?: number;
}

/** Reads `w:rPr`; with changes rejected, what it was before. */
export function readRunProperties(element: XmlElement | undefined, side: ChangesSide = 'accepted'): RunProperties {
  const before = side === 'rejected' ? child(element, 'w:rPrChange') : undefined;
  const properties = before ? child(before, 'w:rPr') : element;
  const height = valueOf(properties, 'w:vertAlign');
  return defined({
    style: valueOf(properties, 'w:rStyle'),
    italic: toggle(properties, 'w:i'),
    bold: toggle(properties, 'w:b'),
    capitals: toggle(properties, 'w:caps'),
    hidden: toggle(properties, 'w:vanish'),
    raised: height === undefined ? undefined : height === 'superscript',
  });
}

/** Reads `w:pPr`; with changes rejected, what it was before. */
export function readParagraphProperties(element: XmlElement | undefined, side: ChangesSide = 'accepted'): ParagraphProperties {
  const before = side === 'rejected' ? child(element, 'w:pPrChange') : undefined;
  const properties = before ? child(before, 'w:pPr') : element;
  const alignment = valueOf(properties, 'w:jc');
  return defined({
    style: valueOf(properties, 'w:pStyle'),
    centred: alignment === undefined ? undefined : alignment === 'center',
    numbering: readNumbering(child(properties, 'w:numPr'), side),
  });
}

function readNumbering(element: XmlElement | undefined, side: ChangesSide): NumberingReference | undefined {
  if (!element || (side === 'rejected' && child(element, 'w:ins'))) return undefined;
  const level = Number.parseInt(valueOf(element, 'w:ilvl') ?? '', 10);
  return defined({ list: valueOf(element, 'w:numId'), level: level >= 0 && level <= 8 ? level : undefined });
}

/** True for a change of that kind that is not in the reading: a deletion once accepted, an insertion once rejected. */
export function isLeftOut(name: string, side: ChangesSide): boolean {
  return side === 'accepted' ? DELETIONS.has(name) : INSERTIONS.has(name);
}

/** True when one of the changes noted in these properties (of a paragraph mark, a row or a cell) leaves it out. */
export function marksLeftOut(properties: XmlElement | undefined, side: ChangesSide): boolean {
  return properties?.children.some((each) => typeof each !== 'string' && isLeftOut(each.name, side)) ?? false;
}

const DELETIONS: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:cellDel']);
const INSERTIONS: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo', 'w:cellIns']);

/** The elements that a tracked change consists of. */
export const TRACKED_CHANGES: ReadonlySet<string> = new Set([...DELETIONS, ...INSERTIONS, 'w:rPrChange', 'w:pPrChange']);

function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(properties, name);
  return element && !['0', 'false', 'off', 'none'].includes(element.attributes['w:val'] ?? '');
}

/** Without the properties that are not set. */
function defined<T extends object>(values: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
