import { ImportError } from '../importError';
import { TEXT_ELEMENTS } from './xmlTree';

/** Ten times what the Final Acts of a conference hold. All text is in memory, several times over. */
const MOST_CHARACTERS = 10_000_000;

/** Counts what becomes of the characters of a document, white space left out. */
export class Account {
  private readonly kinds = new Map<string, number>();
  private read = 0;
  private delivered = 0;
  private placed = 0;

  /**
   * Text that the file holds. Told while its XML is read, whatever is made of it afterwards.
   * @throws ImportError when it is too much.
   */
  deliver(element: string, text: string): void {
    if (!TEXT_ELEMENTS.has(element)) return;
    this.read += text.length;
    if (this.read > MOST_CHARACTERS) {
      throw new ImportError(
        `holds more than ${MOST_CHARACTERS / 1_000_000} million characters of text, more than an import takes`,
      );
    }
    this.delivered += countCharacters(text);
  }

  /** Text that went into a line. */
  place(characters: number): void {
    this.placed += characters;
  }

  /** Text that is no part of the reading, by its kind. */
  leaveOut(kind: string, characters: number): void {
    if (characters === 0) return;
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + characters);
    this.placed += characters;
  }

  /** The same for text as its XML is read. */
  leaveOutText(kind: string, element: string, text: string): void {
    if (TEXT_ELEMENTS.has(element)) this.leaveOut(kind, countCharacters(text));
  }

  get furniture(): ReadonlyMap<string, number> {
    return this.kinds;
  }

  /** Text of which nothing became. */
  get unplaced(): number {
    return Math.max(0, this.delivered - this.placed);
  }
}

export function countCharacters(text: string): number {
  return text.replace(/\s+/g, '').length;
}
