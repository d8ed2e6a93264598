import { unzipSync } from 'fflate';

/**
 * The letters that a file holds for a reader, counted without the importer: entities and escapes read, tags and
 * what describes the file left out. Digits and signs are not counted: labels and footnote numbers are written anew.
 */
export function lettersOfXml(bytes: Uint8Array): number {
  const xml = new TextDecoder().decode(bytes).replace(/<meta>[^]*?<\/meta>/g, ' ');
  return countLetters(entities(xml.replace(/<[^>]*>/g, ' ')));
}

/** As `lettersOfXml`, of the parts of a Word document that are read: body, notes, heads and feet of pages. */
export function lettersOfWord(bytes: Uint8Array): number {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(name),
  });
  const texts = Object.values(parts).flatMap((part) => [
    ...withoutFallback(new TextDecoder().decode(part)).matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g),
  ]);
  // A file made from extracted text may hold the extraction's HTML as words.
  const text = entities(texts.map(([, each]) => each).join(' '));
  return countLetters(text.replace(/<\/?(?:p|div|input|hr|br|sup|span|ul|li)\b[^<>]*>/g, ' '));
}

/** Word writes a drawing and its text twice, the second time for older programs. */
function withoutFallback(xml: string): string {
  return xml.replace(/<mc:Fallback>[^]*?<\/mc:Fallback>/g, '');
}

export function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function entities(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
    decimal || hex ? String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex!, 16)) : (named[name!] ?? whole),
  );
}
