import { english, type Lexicon } from '../../lexicon/lexicon';
import { readDesignationLine } from '../structure/headings';
import { toPlain } from '../structure/plain';
import type { FrontEnd, ReadOptions } from '../frontEnd';
import { ImportError } from '../importError';
import { readXml, type XmlAttributes, type XmlHandler } from '../xml/reader';
import { CharacterAccount } from './account';
import { mendDocument } from './mend';
import { joinHyphens } from './mendHyphens';
import type { MendLog, Paragraph } from './paragraph';
import { AknReader } from './reader';
import { toSource, type MendedDocument } from './source';
import { mendTitles, type CutTitle, type MendedTitle } from './titles';

/**
 * Reads Akoma Ntoso (AKN4UN): a collection or a single document. Files that converters made are mended where the text
 * itself proves the fault.
 * @throws ImportError when the file is no such XML; the signal's reason when the reading was stopped.
 */
export const readAkn: FrontEnd = async (bytes, options) => {
  if (HTML.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replaceAll('\0', ''))) throw new ImportError(NO_HTML);
  const { lexicon = english } = options;
  const account = new CharacterAccount();
  const reader = new AknReader(account, lexicon);
  readXml(bytes, new RootGuard(reader), { fault: 'is an XML file that cannot be read', elements: MOST_ELEMENTS });
  options.signal?.throwIfAborted();
  const furniture = new Map(reader.furniture);
  const documents = documentsOf(reader.paragraphs);
  const titles = titlesOf(documents, options, lexicon);
  const mended = documents.map((paragraphs, index): MendedDocument => {
    options.signal?.throwIfAborted();
    options.progress?.(index, documents.length);
    return mend(paragraphs, titles[index], furniture, account, lexicon);
  });
  options.progress?.(documents.length, documents.length);
  return toSource(mended, furniture, account, lexicon);
};

/** Twenty times as many as the Final Acts of a conference have. */
const MOST_ELEMENTS = 300_000;

const HTML = /^[^<]{0,3}\s*<!doctype\s+html\b/i;
const NO_HTML = 'is an HTML file: save its text as plain text or as a Word document, and import that';

/** Refuses a file at its first element when that is another one. */
class RootGuard implements XmlHandler {
  private checked = false;

  constructor(private readonly reader: AknReader) {}

  open(name: string, attributes: XmlAttributes): void {
    if (!this.checked && !/^(?:[^:]*:)?akomaNtoso$/i.test(name)) {
      if (/^(?:[^:]*:)?html$/i.test(name)) throw new ImportError(NO_HTML);
      throw new ImportError(`is an XML file, but no Akoma Ntoso: its first element is <${name.slice(0, 60)}>, not <akomaNtoso>`);
    }
    this.checked = true;
    this.reader.open(name, attributes);
  }

  close(): void {
    this.reader.close();
  }

  text(text: string): void {
    this.reader.text(text);
  }
}

/** A document begins with its designation; what stands before the first one is the front of the collection. */
function documentsOf(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const documents: Paragraph[][] = [[]];
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'designation' && !paragraph.attached) documents.push([]);
    documents[documents.length - 1]!.push(paragraph);
  }
  return documents.filter((document) => document.length > 0);
}

/** Mends the titles, for which all documents count: they were cut by one converter. */
function titlesOf(
  documents: readonly (readonly Paragraph[])[],
  { titleOf }: ReadOptions,
  lexicon: Lexicon,
): readonly (MendedTitle | undefined)[] {
  const found = documents.map((paragraphs): CutTitle | undefined => {
    const title = paragraphs.find(({ kind }) => kind === 'title')?.text;
    if (title === undefined) return undefined;
    const designation = designationOf(paragraphs, lexicon);
    const text = paragraphs.map((paragraph) => (paragraph.kind === 'title' ? '' : paragraph.text)).join('\n');
    return { title: joinHyphens(title, lexicon), known: designation && titleOf?.(designation), text };
  });
  const mended = mendTitles(
    found.filter((title) => title !== undefined),
    lexicon,
  );
  let at = 0;
  return found.map((title) => title && mended[at++]);
}

function mend(
  paragraphs: readonly Paragraph[],
  title: MendedTitle | undefined,
  furniture: Map<string, number>,
  account: CharacterAccount,
  lexicon: Lexicon,
): MendedDocument {
  const name = designationOf(paragraphs, lexicon) ?? 'the text';
  const warnings = title?.state === 'cut' ? [`the title of ${name} is cut: "${toPlain(title.title)}"`] : [];
  const titled = paragraphs.map((paragraph) =>
    title && paragraph.kind === 'title' ? { ...paragraph, text: title.title, given: paragraph.text } : paragraph,
  );
  const separated = { 'lead-in': 0, item: 0 };
  const log: MendLog = {
    drop: (kind, text) => {
      account.take(text);
      furniture.set(kind, (furniture.get(kind) ?? 0) + text.replace(/\s+/g, '').length);
    },
    separated: (what, count) => (separated[what] += count),
    warn: (message) => warnings.push(`${name} ${message}`),
  };
  const mended = mendDocument(titled, log, lexicon);
  const parts = [counted(separated['lead-in'], 'lead-in'), counted(separated.item, 'item')].filter((part) => part !== '');
  const single = separated['lead-in'] + separated.item === 1;
  if (parts.length > 0)
    warnings.push(
      `${name}: ${parts.join(' and ')} stood inside ${single ? 'a paragraph and was' : 'paragraphs and were'} separated; look ${single ? 'it' : 'them'} over`,
    );
  return { paragraphs: mended, warnings };
}

function designationOf(paragraphs: readonly Paragraph[], lexicon: Lexicon): string | undefined {
  const line = paragraphs.find(({ kind }) => kind === 'designation');
  return line && readDesignationLine(line.text, lexicon)?.text;
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}
