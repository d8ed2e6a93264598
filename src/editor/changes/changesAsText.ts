import { relationInWords, remarkInWords, type ChangeEntry } from './changeTree';
import type { DraftChange } from './change';
import { changedWords, fullPath } from './changeWords';

/**
 * Changes as a person would write them into a message, one a line: `resolves 1: “30 June” → “15 May” (BRN: the offices asked)`.
 * Each proposal that has one of them is named above them, where there are several.
 */
export function changesAsText(entries: readonly ChangeEntry[], chosen: readonly DraftChange[]): string {
  const wanted = new Set(chosen);
  const parts = entries.flatMap(({ label, description, changes }) => {
    const lines = changes.filter((change) => wanted.has(change)).map(lineOf);
    return lines.length > 0 ? [{ name: [label, description].filter((part) => part !== '').join(' – '), lines }] : [];
  });
  if (parts.length < 2) return parts.flatMap(({ lines }) => lines).join('\n');
  return parts.map(({ name, lines }) => [name, ...lines].join('\n')).join('\n\n');
}

function lineOf(change: DraftChange): string {
  const { remarks } = change;
  const path = fullPath(change);
  const { was, willBe } = changedWords(change);
  const what = was === undefined ? `added “${willBe}”` : willBe === undefined ? `deleted “${was}”` : `“${was}” → “${willBe}”`;
  const told = [relationInWords(change), ...remarks.map(remarkInWords)].filter((part) => part !== '').join('; ');
  return `${path === '' ? '' : `${path}: `}${what}${told === '' ? '' : ` (${told})`}`;
}
