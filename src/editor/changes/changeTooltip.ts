import { escapeMarkdown } from '../paragraphs';
import type { ChangeRemark, DraftChange } from './change';
import { relationInWords, shownKind, type ChangeEntry, type ShownKind } from './changeTree';
import { changedWords, countInWords, fullPath, wordsInWords } from './changeWords';

/** An entry in full, in Markdown. Every character of the draft stands for itself in it. */
export function entryTooltip(entry: ChangeEntry): string {
  switch (entry.type) {
    case 'proposal':
      return paragraphs(`**${escapeMarkdown(entry.label)}**`, escapeMarkdown(entry.description), countsOf(entry.changes));
    case 'provision': {
      const path = fullPath(entry.changes[0]!);
      return paragraphs(path === '' ? '' : `*${escapeMarkdown(path)}*`, countsOf(entry.changes));
    }
    case 'change':
    case 'remark':
      return changeTooltip(entry.changes[0]!);
  }
}

/** For each proposal how much changes in it, one a line. */
export function countsTooltip(entries: readonly ChangeEntry[]): string {
  const line = ({ label, changes }: ChangeEntry): string => `${escapeMarkdown(label)}: ${countsOf(changes)}`;
  const all = entries.flatMap(({ changes }) => changes);
  if (entries.length < 2) return entries.map(line).join('');
  return paragraphs(entries.map((entry) => `- ${line(entry)}`).join('\n'), `**${countsOf(all)}**`);
}

function changeTooltip(change: DraftChange): string {
  const { remarks } = change;
  const path = fullPath(change);
  const { was = '', willBe = '' } = changedWords(change);
  const where = path === '' ? '' : ` · *${escapeMarkdown(path)}*`;
  const told = relationInWords(change);
  const what = told === '' ? WORDS[shownKind(change)] : `${told.charAt(0).toUpperCase()}${told.slice(1)}`;
  return paragraphs(
    `**${escapeMarkdown(what)}**${where}`,
    was === '' ? '' : `~~${escapeMarkdown(was)}~~`,
    escapeMarkdown(willBe),
    ...remarks.map(remarkParagraph),
  );
}

const WORDS: Readonly<Record<ShownKind, string>> = {
  added: 'Added',
  deleted: 'Deleted',
  replaced: 'Replaced',
  moved: 'Moved',
};

function remarkParagraph({ author, date, text, isMove }: ChangeRemark): string {
  const signature = [author ? `**${escapeMarkdown(author)}**` : '', date ?? ''].filter((part) => part !== '').join(', ');
  return [signature, isMove ? '' : escapeMarkdown(text)].filter((part) => part !== '').join(': ');
}

function countsOf(changes: readonly DraftChange[]): string {
  return [countInWords(changes.length), wordsInWords(changes)].filter((part) => part !== '').join(' · ');
}

function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
