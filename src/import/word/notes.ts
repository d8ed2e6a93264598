import { countCharacters, type Account } from './account';
import { elements, TEXT_ELEMENTS, textOf, type XmlElement } from './xmlTree';

/** Marks in the markup have at most three digits; printed numbers need only differ from those near them. */
const HIGHEST_NUMBER = 999;

/** The footnotes and endnotes of a document, numbered together in the order in which their marks are read. */
export class Notes {
  private readonly contents = new Map<string, XmlElement>();
  private readonly numbers = new Map<string, number>();
  private readonly leftOut = new Set<string>();
  private readonly given = new Set<string>();

  constructor(private readonly account: Account) {}

  /** Keeps a note (`w:footnote`, `w:endnote`) until its mark is read. */
  keep(note: XmlElement): void {
    const type = note.attributes['w:type'] ?? 'normal';
    if (type === 'normal') this.contents.set(`${note.name.slice(2)} ${note.attributes['w:id'] ?? ''}`, note);
    else this.account.leaveOut('separators of notes', charactersOf(note));
  }

  /** The number of the note whose mark was read. */
  number(key: string): number {
    let number = this.numbers.get(key);
    if (number === undefined) this.numbers.set(key, (number = (this.numbers.size % HIGHEST_NUMBER) + 1));
    return number;
  }

  /** Told when a mark is no part of the reading, so that its note is none either. */
  leaveOut(key: string): void {
    this.leftOut.add(key);
  }

  /** A note, the first time that it is asked for; undefined when the file does not hold it. */
  take(key: string): XmlElement | undefined {
    if (this.given.has(key)) return undefined;
    this.given.add(key);
    return this.contents.get(key);
  }

  /** Accounts for the notes of which no mark was read. */
  end(): void {
    for (const [key, note] of this.contents) {
      if (this.given.has(key)) continue;
      this.account.leaveOut(this.leftOut.has(key) ? 'tracked changes' : 'notes without a mark', charactersOf(note));
    }
  }
}

function charactersOf(element: XmlElement): number {
  if (TEXT_ELEMENTS.has(element.name)) return countCharacters(textOf(element));
  return elements(element).reduce((sum, each) => sum + charactersOf(each), 0);
}
