import type { Lexicon } from '../../lexicon/lexicon';
import { writeNumber } from './numberFormat';
import { readRunProperties, type NumberingReference, type ParagraphProperties, type RunProperties } from './properties';
import type { ParagraphStyle } from './styles';
import { child, elements, valueOf, type XmlElement } from './xmlTree';

/** A label that Word computes. */
export interface Label {
  readonly text: string;
  readonly look: RunProperties;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1)`, `%1.%2`. */
  readonly pattern: string;
  /** Numbers of outer levels are written as decimals. */
  readonly legal: boolean;
  /** The level whose step starts this one anew; -1 for none. */
  readonly restartsAfter: number;
  /** The paragraph style that is linked to the level. */
  readonly style: string | undefined;
  readonly look: RunProperties;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew where this list is used first, with their numbers. */
  readonly overrides: ReadonlyMap<number, number>;
}

const LEVELS = 9;

/** The lists of a document, and how far each has come. Paragraphs have to be shown to it in their order. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  /** By abstract list, which several lists may share: the number that each level has come to. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(
    part: XmlElement | undefined,
    private readonly lexicon: Lexicon,
  ) {
    const parts = part ? elements(part) : [];
    const abstracts = new Map(
      parts.filter(({ name }) => name === 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', each]),
    );
    const numbers = parts.filter(({ name }) => name === 'w:num');
    // A list may borrow its levels, by the name of a style, from the one that the style belongs to.
    const byStyle = new Map([...abstracts].map(([id, each]) => [valueOf(each, 'w:styleLink'), id]));
    for (const number of numbers) {
      const id = number.attributes['w:numId'];
      let abstract = valueOf(number, 'w:abstractNumId') ?? '';
      const link = valueOf(abstracts.get(abstract), 'w:numStyleLink');
      if (link !== undefined) abstract = byStyle.get(link) ?? abstract;
      if (id !== undefined) this.lists.set(id, readList(number, abstract, abstracts.get(abstract)));
    }
  }

  /** The label of the next paragraph, if its properties or its style put it in a list. */
  label(direct: ParagraphProperties, style: ParagraphStyle): Label | undefined {
    const reference: NumberingReference = { ...style.paragraph.numbering, ...direct.numbering };
    const list = reference.list === undefined ? undefined : this.lists.get(reference.list);
    if (!list) return undefined;
    const linked = [...list.levels].find(([, level]) => level.style === style.id)?.[0];
    const at = direct.numbering?.level ?? linked ?? reference.level ?? 0;
    const level = list.levels.get(at);
    if (!level) return undefined;
    const counters = this.step(reference.list!, list, at);
    const text = writeLabel(level, list, counters, this.lexicon);
    return text === '' ? undefined : { text, look: level.look };
  }

  private step(id: string, list: List, at: number): readonly (number | undefined)[] {
    let counters = this.counters.get(list.abstract);
    if (!counters) this.counters.set(list.abstract, (counters = []));
    const override = list.overrides.get(at);
    if (override !== undefined && !this.begun.has(`${id} ${at}`)) counters[at] = override - 1;
    this.begun.add(`${id} ${at}`);
    counters[at] = (counters[at] ?? list.levels.get(at)!.start - 1) + 1;
    for (let inner = at + 1; inner < LEVELS; inner++) {
      const restartsAfter = list.levels.get(inner)?.restartsAfter ?? inner - 1;
      if (at <= restartsAfter) counters[inner] = undefined;
    }
    return counters;
  }
}

function writeLabel(level: Level, list: List, counters: readonly (number | undefined)[], lexicon: Lexicon): string {
  if (level.format === 'bullet') return '–';
  return level.pattern
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = list.levels.get(at);
      if (!other || other.format === 'none') return '';
      const format = level.legal && other !== level ? 'decimal' : other.format;
      return writeNumber(counters[at] ?? other.start, format, lexicon);
    })
    .trim();
}

function readList(number: XmlElement, abstract: string, definition: XmlElement | undefined): List {
  const levels = new Map<number, Level>();
  const overrides = new Map<number, number>();
  const read = (element: XmlElement): void => {
    const at = Number(element.attributes['w:ilvl']);
    if (element.name === 'w:lvl' && at >= 0 && at < LEVELS) levels.set(at, readLevel(element, at));
  };
  for (const element of definition ? elements(definition) : []) read(element);
  for (const override of elements(number)) {
    if (override.name !== 'w:lvlOverride') continue;
    const level = child(override, 'w:lvl');
    if (level) read(level);
    const start = Number.parseInt(valueOf(override, 'w:startOverride') ?? '', 10);
    if (!Number.isNaN(start)) overrides.set(Number(override.attributes['w:ilvl']), start);
  }
  return { abstract, levels, overrides };
}

function readLevel(element: XmlElement, at: number): Level {
  const start = Number.parseInt(valueOf(element, 'w:start') ?? '', 10);
  const restart = Number.parseInt(valueOf(element, 'w:lvlRestart') ?? '', 10);
  const legal = child(element, 'w:isLgl');
  return {
    start: Number.isNaN(start) ? 0 : start,
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    pattern: valueOf(element, 'w:lvlText') ?? '',
    legal: legal !== undefined && !['0', 'false', 'off'].includes(legal.attributes['w:val'] ?? ''),
    restartsAfter: Number.isNaN(restart) ? at - 1 : restart - 1,
    style: valueOf(element, 'w:pStyle'),
    look: readRunProperties(child(element, 'w:rPr')),
  };
}
