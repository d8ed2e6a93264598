// `npm run quality`: all measurements on the real texts. Prints them, writes them into quality/results.md, and fails when a bar is missed.
import { writeFileSync } from 'node:fs';
import { RULES } from '../src/check/rules';
import { realLibrary } from '../test/support/realTexts';
import { adoptedPart, untouchedPart } from './parts/alarms';
import type { Part } from './parts/part';
import { plantedPart } from './parts/planted';
import { speedPart } from './parts/speed';
import { readSlips } from './slips';

const RESULTS = 'quality/results.md';
/** The texts that proposals are made about. */
const IN_FORCE = 'Bucharest, 2022';

export async function measureAll(): Promise<void> {
  const library = await realLibrary();
  if (!library) return;
  const slips = readSlips(RULES.map(({ code }) => code));
  // The speed comes first: what the others leave behind would help it.
  const speed = speedPart(library, IN_FORCE);
  const parts = [adoptedPart(library, slips), untouchedPart(library, IN_FORCE), plantedPart(library, IN_FORCE), speed];
  const results = written(parts);
  writeFileSync(RESULTS, results);
  console.log(results);
  for (const line of parts.flatMap(({ notes = [] }) => notes)) console.log(line);
  const missed = parts.flatMap((part) => part.missed);
  for (const line of missed) console.log(`missed: ${line}`);
  console.log(missed.length === 0 ? 'all bars are held' : `${missed.length} lines say which bars were missed`);
  if (missed.length > 0) process.exitCode = 1;
}

function written(parts: readonly Part[]): string {
  const head = [
    '# How far the rules can be trusted',
    '',
    'Written by `npm run quality` from the real texts, which are no part of this project. `npm run quality -- list CODE` shows what a rule',
    'finds in adopted texts, `npm run quality -- misses KIND` the planted mistakes that it does not.',
  ];
  return `${[head, ...parts.map(({ title, lines }) => ['', `## ${title}`, '', ...lines])].flat().join('\n')}\n`;
}
