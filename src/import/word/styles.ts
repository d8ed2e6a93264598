import { meaningOf, type Meaning } from './meaning';
import { readParagraphProperties, readRunProperties, type ParagraphProperties, type RunProperties } from './properties';
import { child, elements, valueOf, type XmlElement } from './xmlTree';

/** A paragraph style with everything that it inherits. */
export interface ParagraphStyle {
  readonly id: string;
  /** What ITU's templates use the style for, or the styles that it is based on. */
  readonly meaning?: Meaning;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

/** How signs look in the end. */
export interface Look {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly capitals: boolean;
  readonly hidden: boolean;
  readonly raised: boolean;
}

interface StyleDefinition {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

/** The styles of a document. A style that is missing is like one that sets nothing. */
export class Styles {
  private readonly defaults: RunProperties;
  private readonly defaultCentred: boolean;
  private readonly defaultStyle: string;
  private readonly definitions = new Map<string, StyleDefinition>();
  private readonly paragraphs = new Map<string, ParagraphStyle>();
  private readonly characters = new Map<string, RunProperties>();

  constructor(part: XmlElement | undefined) {
    const defaults = child(part, 'w:docDefaults');
    this.defaults = readRunProperties(child(child(defaults, 'w:rPrDefault'), 'w:rPr'));
    this.defaultCentred = readParagraphProperties(child(child(defaults, 'w:pPrDefault'), 'w:pPr')).centred ?? false;
    let defaultStyle = '';
    for (const style of part ? elements(part) : []) {
      const id = style.attributes['w:styleId'];
      if (style.name !== 'w:style' || id === undefined) continue;
      this.definitions.set(id, {
        name: valueOf(style, 'w:name') ?? id,
        basedOn: valueOf(style, 'w:basedOn'),
        paragraph: readParagraphProperties(child(style, 'w:pPr')),
        run: readRunProperties(child(style, 'w:rPr')),
      });
      const isDefault = style.attributes['w:default'];
      if (style.attributes['w:type'] === 'paragraph' && (isDefault === '1' || isDefault === 'true')) defaultStyle = id;
    }
    this.defaultStyle = defaultStyle;
  }

  /** The style of a paragraph that names one, or none. */
  paragraphStyle(name: string | undefined): ParagraphStyle {
    const id = name !== undefined && this.definitions.has(name) ? name : this.defaultStyle;
    let style = this.paragraphs.get(id);
    if (!style) {
      const chain = this.chain(id);
      // A style that is named and not defined may still be known by its name.
      const names = [...(name !== undefined && name !== id ? [name] : []), ...chain.flatMap((each) => [each.id, each.name])];
      const meaning = names.map(meaningOf).find((each) => each !== undefined);
      style = {
        id,
        ...(meaning ? { meaning } : {}),
        paragraph: inherited(chain.map(({ paragraph }) => paragraph)),
        run: inherited(chain.map(({ run }) => run)),
      };
      if (name === undefined || name === id) this.paragraphs.set(id, style);
    }
    return style;
  }

  isCentred(style: ParagraphStyle, direct: ParagraphProperties): boolean {
    return direct.centred ?? style.paragraph.centred ?? this.defaultCentred;
  }

  /**
   * How a run looks: what is set on the run itself counts most. What a paragraph style and a character style both
   * switch on, is off: emphasis within italics is upright.
   */
  look(style: ParagraphStyle, direct: RunProperties): Look {
    const character = direct.style === undefined ? NOTHING : this.characterStyle(direct.style);
    const toggled = (name: 'italic' | 'bold' | 'capitals' | 'hidden'): boolean =>
      direct[name] ?? (this.defaults[name] === true || (style.run[name] ?? false) !== (character[name] ?? false));
    return {
      italic: toggled('italic'),
      bold: toggled('bold'),
      capitals: toggled('capitals'),
      hidden: toggled('hidden'),
      raised: direct.raised ?? character.raised ?? style.run.raised ?? false,
    };
  }

  private characterStyle(id: string): RunProperties {
    let style = this.characters.get(id);
    if (!style) this.characters.set(id, (style = inherited(this.chain(id).map(({ run }) => run))));
    return style;
  }

  /** A style and those that it is based on. A circle ends where it closes. */
  private chain(id: string): readonly (StyleDefinition & { readonly id: string })[] {
    const chain: (StyleDefinition & { readonly id: string })[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const definition = this.definitions.get(at);
      if (definition) chain.push({ ...definition, id: at });
      at = definition?.basedOn;
    }
    return chain;
  }
}

const NOTHING: RunProperties = {};

/** The nearest value of each property. The halves of a numbering reference are inherited each by itself. */
function inherited<T extends ParagraphProperties | RunProperties>(nearestFirst: readonly T[]): T {
  const all = [...nearestFirst].reverse();
  const merged = Object.assign({}, ...all) as T;
  if (!all.some((each) => 'numbering' in each)) return merged;
  const numbering: unknown = Object.assign({}, ...all.map((each) => ('numbering' in each ? each.numbering : {})));
  return { ...merged, numbering };
}
