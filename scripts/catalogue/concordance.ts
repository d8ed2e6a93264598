import type { ConcordanceData } from '../../src/corpus/catalogue/schema';

/**
 * Reads the reference table of the summary document (`TSAG-TD` on the highlights of a plenipotentiary conference): which of its
 * resolutions have counterparts among those of the standardization assembly. Every cell of the table begins with a tab, and every
 * row has four: the conference's text, the documents about it, the assembly's resolutions, who looks after it. Only numbers are
 * taken.
 * @throws Error when the table is not there.
 */
export function readConcordance(text: string, edition: ConcordanceData['edition']): ConcordanceData {
  const cells = cellsAfter(text, 'Reference table');
  const head = cells.findIndex((cell) => /^WTSA Resolutions/.test(cell));
  const met = /\((?:Rev\. )?([^(),]+), (\d{4})\)/.exec(cells[head] ?? '');
  if (head < 0 || !met) throw new Error('the reference table with its column “WTSA Resolutions (Rev. Place, Year)” is not there');
  const rows = cells.slice(head + 2);
  const pairs = Array.from({ length: Math.floor(rows.length / 4) }, (_, row) => pairOf(rows.slice(row * 4, row * 4 + 4)));
  return {
    concordance: 1,
    edition,
    body: 'standardization',
    bodyEdition: { place: met[1]!, year: Number(met[2]) },
    pairs: pairs.filter((pair) => pair !== undefined && pair.resolutions.length > 0) as ConcordanceData['pairs'],
  };
}

function cellsAfter(text: string, heading: string): readonly string[] {
  const lines = text.replace(/\[bookmark: [^\]]*\]/g, '').split(/\r?\n/);
  const start = lines.findIndex((line) => line.includes(heading));
  const cells: string[] = [];
  for (const line of start < 0 ? [] : lines.slice(start + 1)) {
    if (line.startsWith('\t')) cells.push(line.trim());
    else if (cells.length > 0) cells.push(`${cells.pop()!}\n${line.trim()}`.trim());
  }
  return cells;
}

function pairOf([named = '', , others = '']: readonly string[]): ConcordanceData['pairs'][number] | undefined {
  const [, kind = 'Resolution', number] = /^(?:(Decision|Resolution) )?(\d{1,4})$/.exec(named.split('\n')[0]!.trim()) ?? [];
  if (number === undefined) throw new Error(`a row of the reference table names no text: ${named.split('\n')[0]}`);
  // Each resolution has a line for its number and one for its title; no title is a number.
  const found = others.split('\n').flatMap((line) => {
    const [, digits, status] = /^(\d{1,3})\s*(\(SUP\))?$/.exec(line.trim()) ?? [];
    return digits === undefined ? [] : [{ number: Number(digits), isAbrogated: status !== undefined }];
  });
  const abrogated = found.filter(({ isAbrogated }) => isAbrogated).map((one) => one.number);
  return {
    text: `${kind} ${number}`,
    resolutions: [...new Set(found.map((one) => one.number))],
    ...(abrogated.length > 0 ? { abrogated } : {}),
  };
}
