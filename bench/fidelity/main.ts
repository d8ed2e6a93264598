import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countDocuments } from '../../src/cli/counts';
import { readActsFile, type ReadActs } from '../../src/import/readFile';
import { countLetters, lettersOfWord, lettersOfXml } from './characters';
import { compareImports } from './equality';
import { lettersOfPdf } from './pdfLetters';
import { breaksOf } from './sequences';

/**
 * Reads the real texts in all their formats and prints what became of them: every character in a document or in a
 * named kind of furniture, labels in sequence, the same text out of every format. Ends with 1 where that fails.
 */
const folder = process.env['PLENARY_TEXTS'] ?? '../shared/texts';
const TEXT = 'bucharest-2022-final-acts.txt';
const FILES: readonly { readonly name: string; readonly letters: (bytes: Uint8Array) => number | Promise<number> }[] = [
  { name: TEXT, letters: (bytes) => countLetters(new TextDecoder().decode(bytes)) },
  { name: 'bucharest-2022-extract.pdf', letters: lettersOfPdf },
  { name: 'bucharest-2022-resolution-2.docx', letters: lettersOfWord },
  { name: 'bucharest-2022-resolution-162.docx', letters: lettersOfWord },
  { name: 'dubai-2018-extract.akn.xml', letters: lettersOfXml },
];

async function main(): Promise<void> {
  if (process.argv[2] !== undefined) return printMemory(process.argv[2]);
  if (!existsSync(join(folder, TEXT))) {
    console.log(`skipped: the real texts are not in ${folder} (set PLENARY_TEXTS to their folder)`);
    return;
  }
  let reference: ReadActs | undefined;
  for (const { name, letters } of FILES) {
    const bytes = readFileSync(join(folder, name));
    const acts = await readActsFile(bytes);
    reference ??= acts;
    console.log(`\n${name} (${acts.format}, ${acts.edition.place} ${acts.edition.year})`);
    printCounts(acts);
    printCharacters(acts, await letters(bytes));
    printSequences(acts);
    if (acts !== reference && sameEdition(acts, reference)) printEquality(reference, acts);
    for (const { line, page, message } of acts.warnings)
      console.log(`  warning: ${page ? `page ${page}` : `line ${line + 1}`}: ${message}`);
    process.stdout.write(peakMemory(name));
  }
  if (process.exitCode) console.log('\nNot everything is as it should be: see the lines with FAULT.');
}

function printCounts(acts: ReadActs): void {
  const { sections, items, annexes, tables, footnotes } = countDocuments(acts.documents);
  console.log(
    `  ${acts.documents.length} documents, ${sections} sections, ${items} items, ${annexes} annexes, ${tables} tables, ${footnotes} footnotes`,
  );
}

/** The importer's own account, and beside it a count of letters that knows nothing of the importer. */
function printCharacters(acts: ReadActs, letters: number): void {
  const furniture = Object.entries(acts.furniture);
  const total = furniture.reduce((sum, [, characters]) => sum + characters, 0);
  console.log(`  furniture: ${furniture.map(([kind, characters]) => `${kind} ${characters}`).join(', ') || 'none'} (characters)`);
  judge(`unplaced: ${acts.unplacedCharacters} characters`, acts.unplacedCharacters === 0);
  const held = acts.documents.reduce((sum, { markup }) => sum + countLetters(markup), 0);
  const outside = letters - held;
  judge(
    `letters: ${letters} in the file, ${held} in documents, ${outside} in neither (furniture holds ${total} characters)`,
    outside >= 0 && outside <= total,
  );
}

function printSequences(acts: ReadActs): void {
  const breaks = acts.documents.flatMap(breaksOf);
  // Only labels that break a sequence are spoken of, however it is put.
  const told = acts.warnings.filter(({ message }) => / follows | does not go on /.test(message)).length;
  const untold = Math.max(0, breaks.length - told);
  judge(`labels: ${breaks.length} out of sequence, ${untold} of them without a warning`, untold === 0);
  for (const { designation, item, after } of breaks)
    console.log(`    ${designation}, ${item.path} after ${after || 'the lead-in'}`);
}

function printEquality(reference: ReadActs, acts: ReadActs): void {
  const compared = compareImports(reference.documents, acts.documents);
  for (const { designation, parts, differences, signs, sameMarkup } of compared) {
    const markup = sameMarkup ? 'markup the same' : `markup not the same, ${signs} only in the sign of a label`;
    console.log(`  ${designation}: ${parts} parts, ${differences.length} differ from the text import; ${markup}`);
    for (const difference of differences.slice(0, 20)) console.log(`    ${difference}`);
  }
  judge(
    `${compared.length} of ${acts.documents.length} documents compared with the text import`,
    compared.length === acts.documents.length,
  );
}

function sameEdition(one: ReadActs, other: ReadActs): boolean {
  return one.edition.place === other.edition.place && one.edition.year === other.edition.year;
}

function judge(line: string, holds: boolean): void {
  console.log(`  ${holds ? '' : 'FAULT '}${line}`);
  if (!holds) process.exitCode = 1;
}

/** In a process of its own, so that no other file counts. */
function peakMemory(name: string): string {
  return spawnSync(process.execPath, [process.argv[1]!, name], { encoding: 'utf8' }).stdout;
}

async function printMemory(name: string): Promise<void> {
  const before = process.resourceUsage().maxRSS;
  await readActsFile(readFileSync(join(folder, name)));
  const peak = process.resourceUsage().maxRSS;
  console.log(`  peak memory: ${(peak / 1024).toFixed(0)} MB, of which ${(before / 1024).toFixed(0)} MB before reading`);
}

void main();
